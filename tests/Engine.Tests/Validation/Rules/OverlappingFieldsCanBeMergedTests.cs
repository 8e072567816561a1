using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<OverlappingFieldsCanBeMerged>();

    [Fact]
    public void Fields_Should_BeAccepted_When_TheyAreEqual() =>
        _rule.Accepts("fragment F on Dog { name name other: barks other: barks knows(trick: SIT) knows(trick: SIT) }");

    [Fact]
    public void Fields_Should_BeAccepted_When_TheirArgumentsAreInAnotherOrder() =>
        _rule.Accepts("{ arguments { two(a: 1, b: 2) two(b: 2, a: 1) point(value: { x: 1, y: 2 }) point(value: { y: 2, x: 1 }) } }");

    [Fact]
    public void Fields_Should_BeAccepted_When_TheirDirectivesDiffer() =>
        _rule.Accepts("fragment F on Dog { name @include(if: true) name @skip(if: false) }");

    [Fact]
    public void Fields_Should_BeAccepted_When_NoObjectIsOfBothTypes() =>
        _rule.Accepts("{ pet { ... on Dog { x: name } ... on Cat { x: name(full: true) } } }");

    [Fact]
    public void Fields_Should_BeAccepted_When_TheirSelectionsCanBeMerged() =>
        _rule.Accepts("{ dog { name } dog { barks } dog { friends { name } } dog { friends { barks } } }");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirNamesDiffer() =>
        _rule.Refuses(
            "fragment F on Dog { x: name x: color }",
            """Fields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:29""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirNamesDifferInAFragment() =>
        _rule.Refuses(
            "{ dog { ...A ...B } } fragment A on Dog { x: barks } fragment B on Dog { x: volume }",
            """Fields "x" conflict because "barks" and "volume" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:43,1:74""");

    [Fact]
    public void Fields_Should_BeRefused_When_AnAliasTakesTheNameOfAField() =>
        _rule.Refuses(
            "fragment F on Dog { color: name color }",
            """Fields "color" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:33""");

    [Fact]
    public void Fields_Should_BeRefused_When_OneHasAnArgumentMore() =>
        _rule.Refuses(
            "fragment F on Dog { name name(full: true) }",
            """Fields "name" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:26""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirArgumentsDiffer() =>
        _rule.Refuses(
            """"{ arguments { int(value: 1) int(value: 2) string(value: "a") string(value: """a""") anything(value: [1, 2]) anything(value: [2, 1]) } }"""",
            """Fields "int" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:15,1:29""",
            """Fields "string" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:43,1:62""",
            """Fields "anything" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:85,1:109""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirVariablesDiffer() =>
        _rule.Refuses(
            "query ($a: Int, $b: Int) { arguments { int(value: $a) int(value: $b) } }",
            """Fields "int" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:40,1:55""");

    [Fact]
    public void Fields_Should_BeRefused_When_AnInterfaceAndAnObjectSelectThem() =>
        _rule.Refuses(
            "{ pet { x: name ... on Dog { x: color } } }",
            """Fields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:9,1:30""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirShapesDifferOnOtherTypes() =>
        _rule.Refuses(
            "{ catOrDog { ... on Dog { volume } ... on Cat { volume } } }",
            """Fields "volume" conflict because they return conflicting types "Int" and "Float". Use different aliases on the fields to fetch both if this was intentional. @1:27,1:49""");

    [Fact]
    public void Fields_Should_BeRefused_When_OneIsAnEnumAndOneAScalar() =>
        _rule.Refuses(
            "{ catOrDog { ... on Dog { color } ... on Cat { color } } }",
            """Fields "color" conflict because they return conflicting types "String" and "Color". Use different aliases on the fields to fetch both if this was intentional. @1:27,1:48""");

    [Fact]
    public void Fields_Should_BeRefused_When_OneIsNonNull() =>
        _rule.Refuses(
            "{ catOrDog { ... on Dog { x: barks } ... on Cat { x: meows } } }",
            """Fields "x" conflict because they return conflicting types "Boolean" and "Boolean!". Use different aliases on the fields to fetch both if this was intentional. @1:27,1:51""");

    [Fact]
    public void Fields_Should_BeRefused_When_OneIsAList() =>
        _rule.Refuses(
            "{ catOrDog { ... on Dog { x: friends { name } } ... on Cat { x: parent { name } } } }",
            """Fields "x" conflict because they return conflicting types "[Dog!]!" and "Cat". Use different aliases on the fields to fetch both if this was intentional. @1:27,1:62""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirSelectionsConflict() =>
        _rule.Refuses(
            "{ dog { x: name } dog { x: color } }",
            """Fields "dog" conflict because subfields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:3,1:9,1:19,1:25""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirSelectionsConflictTwice() =>
        _rule.Refuses(
            "{ dog { x: name y: barks } dog { x: color y: volume } }",
            """Fields "dog" conflict because subfields "x" conflict because "name" and "color" are different fields and subfields "y" conflict because "barks" and "volume" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:3,1:9,1:17,1:28,1:34,1:43""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirSelectionsConflictDeep() =>
        _rule.Refuses(
            "{ dog { owner { parent { x: name } } } dog { owner { parent { x: age } } } }",
            """Fields "dog" conflict because subfields "owner" conflict because subfields "parent" conflict because subfields "x" conflict because "name" and "age" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:3,1:9,1:17,1:26,1:40,1:46,1:54,1:63""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheirSelectionsConflictInFragments() =>
        _rule.Refuses(
            "{ dog { ...A } dog { ...B } } fragment A on Dog { owner { ...C } } fragment B on Dog { owner { x: age } } fragment C on Person { x: name }",
            """Fields "dog" conflict because subfields "owner" conflict because subfields "x" conflict because "age" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:3,1:51,1:96,1:16,1:88,1:130""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheShapesOfTheirSelectionsDiffer() =>
        _rule.Refuses(
            "{ catOrDog { ... on Dog { o: parent { x: volume } } ... on Cat { o: parent { x: volume } } } }",
            """Fields "o" conflict because subfields "x" conflict because they return conflicting types "Int" and "Float". Use different aliases on the fields to fetch both if this was intentional. @1:27,1:39,1:66,1:78""");

    [Fact]
    public void Fields_Should_BeRefused_When_ThreeOfThemDiffer() =>
        _rule.Refuses(
            "fragment F on Dog { x: name x: color x: barks }",
            """Fields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:29""",
            """Fields "x" conflict because "name" and "barks" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:38""",
            """Fields "x" conflict because "color" and "barks" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:29,1:38""");

    [Fact]
    public void Conflict_Should_BeRefused_When_ItWasSeenBesideAnother() =>
        _rule.Refuses(
            "{ dog { x: name owner { ...A } } dog { x: color owner { ...A } } } fragment A on Person { parent { y: name } parent { y: age } }",
            """Fields "dog" conflict because subfields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:3,1:9,1:34,1:40""",
            """Fields "parent" conflict because subfields "y" conflict because "name" and "age" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:91,1:100,1:110,1:119""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheFieldsBelowConflictAmongThemselves() =>
        _rule.Refuses(
            "{ animal { parent { parent { name(full: true) name(full: false) } parent { name } } parent { parent { name } } } }",
            """Fields "parent" conflict because subfields "parent" conflict because subfields "name" conflict because they have differing arguments and subfields "name" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:12,1:21,1:30,1:47,1:85,1:94,1:103,1:103""",
            """Fields "parent" conflict because subfields "name" conflict because they have differing arguments and subfields "name" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:30,1:47,1:67,1:76,1:76""",
            """Fields "name" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @1:30,1:47""");

    [Fact]
    public void Conflict_Should_BeReportedOnce_When_SeveralOperationsReachIt() =>
        _rule.Refuses(
            "query A { dog { ...F } } query B { dog { ...F } } fragment F on Dog { ...G ...H } fragment G on Dog { x: name } fragment H on Dog { x: color }",
            """Fields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:103,1:133""");

    [Fact]
    public void Conflicts_Should_BeRefused_When_TheFragmentIsNeverUsed() =>
        _rule.Refuses(
            "fragment F on Dog { x: name x: color }",
            """Fields "x" conflict because "name" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. @1:21,1:29""");

    [Fact]
    public void Fields_Should_BeAccepted_When_FragmentsSpreadEachOther() =>
        _rule.Accepts("fragment A on Dog { name parent { ...B } } fragment B on Dog { color parent { ...A } ...A }");

    [Fact]
    public void Fields_Should_BeAccepted_When_TheirTypesAreUnknown() =>
        _rule.Accepts("{ unknown { x: a } ... on Unknown { y } unknown { x: a } y }");

    [Fact]
    public void Fields_Should_BeRefused_When_TheyAreStreamed() =>
        _rule.Refuses(
            "{ dog { friends @stream { name } friends { name } } }",
            """Fields "friends" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional. @1:9,1:34""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheyAreStreamedAlike() =>
        _rule.Refuses(
            "{ dog { friends @stream { name } friends @stream { name } } }",
            """Fields "friends" conflict because they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100. Use different aliases on the fields to fetch both if this was intentional. @1:9,1:34""");
}

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<VariablesInAllowedPosition>();

    [Fact]
    public void Variable_Should_BeAccepted_When_ItsTypeIsThatOfThePlace() =>
        _rule.Accepts("query ($a: Boolean, $b: [String], $c: Point, $d: [Int!]!) { arguments { boolean(value: $a) strings(value: $b) point(value: $c) strictInts(value: $d) } }");

    [Fact]
    public void Variable_Should_BeAccepted_When_ItIsStricterThanThePlace() =>
        _rule.Accepts("query ($a: Boolean!, $b: [String!]!, $c: Int!) { arguments { boolean(value: $a) strings(value: $b) ints(value: [$c]) point(value: { x: $c }) } }");

    [Fact]
    public void Variable_Should_BeAccepted_When_ItHasADefault() =>
        _rule.Accepts("query ($a: Int = 1, $b: Boolean = true) { arguments { strict(value: $a) strictBoolean(value: $b) } count @include(if: $b) }");

    [Fact]
    public void Variable_Should_BeAccepted_When_ThePlaceHasADefault() =>
        _rule.Accepts("query ($a: Int) { arguments { defaulted(value: $a) point(value: { x: 1, y: $a }) } }");

    [Fact]
    public void Variable_Should_BeAccepted_When_ItsTypeOrThePlaceIsUnknown() =>
        _rule.Accepts("query ($a: Unknown, $b: Int) { arguments { int(value: $a) int(unknown: $b) unknown(value: $b) } }");

    [Fact]
    public void Variable_Should_BeRefused_When_ItIsNullableInANonNullPlace() =>
        _rule.Refuses(
            "query Q($a: Int) { arguments { strict(value: $a) point(value: { x: $a }) } }",
            """Variable "$a" of type "Int" used in position expecting type "Int!". @1:9,1:46""",
            """Variable "$a" of type "Int" used in position expecting type "Int!". @1:9,1:68""");

    [Fact]
    public void Variable_Should_BeRefused_When_ItsDefaultIsNull() =>
        _rule.Refuses(
            "query ($a: Int = null) { arguments { strict(value: $a) } }",
            """Variable "$a" of type "Int" used in position expecting type "Int!". @1:8,1:52""");

    [Fact]
    public void Variable_Should_BeRefused_When_AFragmentUsesItInANonNullPlace() =>
        _rule.Refuses(
            "query Q($a: Int) { ...F } fragment F on Query { arguments { ...G } } fragment G on Arguments { strict(value: $a) }",
            """Variable "$a" of type "Int" used in position expecting type "Int!". @1:9,1:110""");

    [Fact]
    public void Variable_Should_BeRefused_When_ItIsOfAnotherType() =>
        _rule.Refuses(
            "query ($a: String, $b: [String], $c: Int, $d: [Int]) { arguments { boolean(value: $a) string(value: $b) strings(value: [$c]) strictInts(value: $d) } count @include(if: $a) }",
            """Variable "$a" of type "String" used in position expecting type "Boolean". @1:8,1:83""",
            """Variable "$b" of type "[String]" used in position expecting type "String". @1:20,1:101""",
            """Variable "$c" of type "Int" used in position expecting type "String". @1:34,1:121""",
            """Variable "$d" of type "[Int]" used in position expecting type "[Int!]!". @1:43,1:144""",
            """Variable "$a" of type "String" used in position expecting type "Boolean!". @1:8,1:169""");

    [Fact]
    public void Variable_Should_BeRefused_When_AListIsExpected() =>
        _rule.Refuses(
            "query ($a: Int!) { arguments { ints(value: $a) } }",
            """Variable "$a" of type "Int!" used in position expecting type "[Int]". @1:8,1:44""");

    [Fact]
    public void NullableVariable_Should_BeRefused_When_ItIsTheFieldOfAOneOfObject() =>
        _rule.Refuses(
            "query ($a: ID, $b: String!) { arguments { finder(value: { id: $a }) b: finder(value: { name: $b }) } }",
            """Variable "$a" is of type "ID" but must be non-nullable to be used for OneOf Input Object "Finder". @1:8,1:63""");
}

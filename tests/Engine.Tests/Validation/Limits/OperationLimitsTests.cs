using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation.Limits;

namespace Omnichannel.Graph.Engine.Tests.Validation.Limits;

public sealed class OperationLimitsTests
{
    private const string ExplorerQuery =
        """
        query IntrospectionQuery {
          __schema {
            queryType { name }
            mutationType { name }
            subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
            isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
        }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType {
            kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
          } } } } }
        }
        """;

    [Fact]
    public void Introspection_Should_BeAccepted_When_AnExplorerAsksWithNineLevelsOfOfType() => Accepts(ExplorerQuery, LimitOptions.Default);

    [Fact]
    public void Introspection_Should_BeMeasuredAsAnyOtherQuery_When_AnExplorerAsks() => Refuses(
        ExplorerQuery,
        new LimitOptions { MaxOperationDepth = 14, MaxSelectedFields = 100, MaxFragmentVisits = 7, MaxIntrospectionDepth = 14, MaxIntrospectionLists = 0 },
        "LIMIT_EXCEEDED maxOperationDepth 14",
        "LIMIT_EXCEEDED maxSelectedFields 100",
        "LIMIT_EXCEEDED maxFragmentVisits 7",
        "LIMIT_EXCEEDED maxIntrospectionDepth 14",
        "LIMIT_EXCEEDED maxIntrospectionLists 0");

    [Fact]
    public void Error_Should_NameTheLimitAndItsValue()
    {
        // act
        var errors = Check("query Q { dog { name } }", new LimitOptions { MaxOperationDepth = 1 });

        // assert
        Assert.Equal(
            ["The operation has too many levels of fields; the limit maxOperationDepth is 1. @1:1"],
            errors.Select(ErrorText.Of));
    }

    [Fact]
    public void Depth_Should_BeAccepted_When_ItIsTheLimit() => Accepts($"{{ {Text.Nest(19, "parent", "name")} }}", LimitOptions.Default);

    [Fact]
    public void Depth_Should_BeRefused_When_ItIsOneMoreThanTheLimit() =>
        Refuses($"{{ {Text.Nest(20, "parent", "name")} }}", LimitOptions.Default, "LIMIT_EXCEEDED maxOperationDepth 20");

    [Fact]
    public void Depth_Should_CountFieldsOnly_When_FragmentsStandBetween() =>
        Accepts("{ a { ... { ...F } } } fragment F on T { ... on T { b { c } } }", new LimitOptions { MaxOperationDepth = 3 });

    [Fact]
    public void Depth_Should_CountFieldsOfFragments_When_TheyAreSpreadInSeveralPlaces() => Refuses(
        "{ ...F a { b { ...F } } } fragment F on T { c { d } }",
        new LimitOptions { MaxOperationDepth = 3 },
        "LIMIT_EXCEEDED maxOperationDepth 3");

    [Fact]
    public void Aliases_Should_BeAccepted_When_TheyAreAsManyAsTheLimit() =>
        Accepts($"{{ {Text.Repeat(50, index => $"a{index}: dog {{ name }}")} }}", LimitOptions.Default);

    [Fact]
    public void Aliases_Should_BeRefused_When_TheyAreOneMoreThanTheLimit() => Refuses(
        $"{{ {Text.Repeat(51, index => $"a{index}: dog {{ name }}")} }}",
        LimitOptions.Default,
        "LIMIT_EXCEEDED maxAliases 50");

    [Fact]
    public void Aliases_Should_CountOnce_When_TheirFragmentIsSpreadTwice() =>
        Accepts("{ a { ...F } b { ...F } } fragment F on T { x: c y: c }", new LimitOptions { MaxAliases = 2 });

    [Fact]
    public void Directives_Should_BeAccepted_When_TheyAreAsManyAsTheLimit() => Accepts(
        "query ($a: Int @x) @x { a @x ...F @x ... @x { b } } fragment F on T @x { c }",
        new LimitOptions { MaxDirectives = 6 });

    [Fact]
    public void Directives_Should_BeRefused_When_TheyAreOneMoreThanTheLimit() => Refuses(
        $"{{ a {Text.Repeat(101, _ => "@skip(if: true)")} }}",
        LimitOptions.Default,
        "LIMIT_EXCEEDED maxDirectives 100");

    [Fact]
    public void MutationFields_Should_BeAccepted_When_TheyAreAsManyAsTheLimit() =>
        Accepts($"mutation {{ {Text.Repeat(9, index => $"f{index} {{ a b }}")} ...F }} fragment F on T {{ g }}", LimitOptions.Default);

    [Fact]
    public void MutationFields_Should_BeRefused_When_TheyAreOneMoreThanTheLimit() => Refuses(
        $"mutation {{ {Text.Repeat(9, index => $"f{index}")} ...F ... {{ ...F }} }} fragment F on T {{ g }}",
        LimitOptions.Default,
        "LIMIT_EXCEEDED maxMutationFields 10");

    [Fact]
    public void RootFields_Should_BeAccepted_When_TheOperationIsNoMutation() =>
        Accepts($"{{ {Text.Repeat(11, index => $"f{index}")} }}", LimitOptions.Default);

    [Fact]
    public void Fields_Should_BeAccepted_When_TheyAreAsManyAsTheLimit() =>
        Accepts("{ a { ...F } b { ...F } } fragment F on T { c d }", new LimitOptions { MaxSelectedFields = 6 });

    [Fact]
    public void Fields_Should_BeRefused_When_TheyAreOneMoreThanTheLimit() => Refuses(
        "{ a { ...F } b { ...F } e } fragment F on T { c d }",
        new LimitOptions { MaxSelectedFields = 6 },
        "LIMIT_EXCEEDED maxSelectedFields 6");

    [Fact]
    public void Fragments_Should_BeAccepted_When_TheyAreVisitedAsOftenAsTheLimit() =>
        Accepts("{ ...F ...F } fragment F on T { ...G } fragment G on T { a }", new LimitOptions { MaxFragmentVisits = 4 });

    [Fact]
    public void Fragments_Should_BeRefused_When_TheyAreVisitedOnceMoreThanTheLimit() => Refuses(
        "{ ...F ...F ...G } fragment F on T { ...G } fragment G on T { a }",
        new LimitOptions { MaxFragmentVisits = 4 },
        "LIMIT_EXCEEDED maxFragmentVisits 4");

    [Fact]
    public void Fragments_Should_BeRefused_When_EachSpreadsTheNextTwice() => Refuses(
        $"{{ ...F0 }} {Text.Repeat(40, index => $"fragment F{index} on T {{ ...F{index + 1} ...F{index + 1} }}")} fragment F40 on T {{ a }}",
        LimitOptions.Default,
        "LIMIT_EXCEEDED maxSelectedFields 5000",
        "LIMIT_EXCEEDED maxFragmentVisits 1000");

    [Fact]
    public void Introspection_Should_BeAccepted_When_OneListIsInIt() => Accepts(
        "{ __type(name: \"T\") { fields { args { name } type { ofType { name enumValues { name } } } } } }",
        LimitOptions.Default);

    [Fact]
    public void Introspection_Should_BeRefused_When_ItGoesInCircles() => Refuses(
        "{ __schema { types { fields { type { ...T } } } } } fragment T on __Type { possibleTypes { name } }",
        LimitOptions.Default,
        "LIMIT_EXCEEDED maxIntrospectionLists 1");

    [Fact]
    public void Lists_Should_BeAccepted_When_TheyOnlyHaveTheNamesOfIntrospection() =>
        Accepts("{ fields { interfaces { fields { possibleTypes { a } } } } }", LimitOptions.Default);

    [Fact]
    public void Introspection_Should_BeRefused_When_ItIsDeeperThanTheLimit() => Refuses(
        $"{{ __type {{ {Text.Nest(15, "ofType", "name")} }} }}",
        LimitOptions.Default,
        "LIMIT_EXCEEDED maxIntrospectionDepth 16");

    [Fact]
    public void Introspection_Should_BeAccepted_When_ItIsAsDeepAsTheLimit() =>
        Accepts($"{{ __type {{ {Text.Nest(14, "ofType", "name")} }} }}", LimitOptions.Default);

    [Fact]
    public void Operation_Should_BeMeasured_When_FragmentsSpreadThemselvesOrAreMissing() =>
        Accepts("{ ...A ...Missing } fragment A on T { a { ...B } } fragment B on T { ...A }", LimitOptions.Default);

    [Fact]
    public void Operation_Should_BeRefused_When_ItsFragmentsAreDeeperThanAnyStack() => Refuses(
        $"{{ ...F0 }} {Text.Repeat(20_000, index => $"fragment F{index} on T {{ ...F{index + 1} }}")} fragment F20000 on T {{ a }}",
        LimitOptions.Default,
        "LIMIT_EXCEEDED nesting 500");

    [Fact]
    public void OtherOperations_Should_NotCount() => Accepts(
        "query A { a } query B { x: a { b { c } } y: a }",
        new LimitOptions { MaxOperationDepth = 1, MaxAliases = 0, MaxSelectedFields = 1 });

    private static void Accepts(string document, LimitOptions options) => Refuses(document, options);

    private static void Refuses(string document, LimitOptions options, params string[] errors) =>
        Assert.Equal(errors, Check(document, options).Select(ErrorText.OfLimit));

    private static IReadOnlyList<GraphQLError> Check(string text, LimitOptions options)
    {
        var document = Parser.ParseDocument(new Source(text));
        return OperationLimits.Check(document, document.Definitions.OfType<OperationDefinitionNode>().First(), options);
    }
}

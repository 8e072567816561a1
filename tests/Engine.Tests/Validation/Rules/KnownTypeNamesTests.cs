using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class KnownTypeNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<KnownTypeNames>();

    [Fact]
    public void Types_Should_BeAccepted_When_TheSchemaHasThem() =>
        _rule.Accepts("query ($a: String, $b: [Int!]!) { animal { ... on Dog { barks } ...F ... { name } } } fragment F on Cat { meows }");

    [Fact]
    public void Types_Should_BeRefused_When_TheSchemaHasNone() =>
        _rule.Refuses(
            "query ($a: [JumbledUpLetters!]!) { animal { ... on Hamster { name } ...F } } fragment F on Peet { name }",
            """Unknown type "JumbledUpLetters". @1:13""",
            """Unknown type "Hamster". @1:52""",
            """Unknown type "Peet". Did you mean "Pet"? @1:92""");

    [Fact]
    public void Types_Should_BeAccepted_When_TheDocumentDefinesThem() =>
        _rule.Accepts("{ animal { ... on Hamster { name } } } type Hamster { name: String }");
}

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<ExecutableDefinitions>();

    [Fact]
    public void Operation_Should_BeAccepted_When_Alone() =>
        _rule.Accepts("{ dog { name } }");

    [Fact]
    public void Fragment_Should_BeAccepted_When_ItStandsBesideAnOperation() =>
        _rule.Accepts("{ dog { ...F } } fragment F on Dog { name }");

    [Fact]
    public void TypeDefinition_Should_BeRefused_When_ItStandsBesideAnOperation() =>
        _rule.Refuses(
            "{ dog { name } } type Cow { name: String } extend type Dog { tail: Int }",
            """The "Cow" definition is not executable. @1:18""",
            """The "Dog" definition is not executable. @1:44""");

    [Fact]
    public void SchemaDefinition_Should_BeRefused_When_ItStandsBesideAnOperation() =>
        _rule.Refuses(
            "{ dog { name } } schema { query: Query } directive @far on FIELD",
            "The schema definition is not executable. @1:18",
            """The "far" definition is not executable. @1:42""");
}

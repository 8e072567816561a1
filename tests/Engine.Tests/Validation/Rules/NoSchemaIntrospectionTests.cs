using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class NoSchemaIntrospectionTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<NoSchemaIntrospection>();

    [Fact]
    public void Query_Should_BeAccepted_When_ItAsksForData() =>
        _rule.Accepts("{ dog { __typename name } }");

    [Fact]
    public void Query_Should_BeRefused_When_ItAsksForTheSchema() =>
        _rule.Refuses(
            """{ __schema { queryType { name } } __type(name: "Dog") { fields { name } } }""",
            """GraphQL introspection has been disabled, but the requested query contained the field "__schema". @1:3""",
            """GraphQL introspection has been disabled, but the requested query contained the field "queryType". @1:14""",
            """GraphQL introspection has been disabled, but the requested query contained the field "__type". @1:35""",
            """GraphQL introspection has been disabled, but the requested query contained the field "fields". @1:57""");
}

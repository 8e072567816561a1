using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class KnownOperationTypesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<KnownOperationTypes>();

    [Fact]
    public void Operation_Should_BeAccepted_When_TheSchemaSupportsIt() =>
        _rule.Accepts("query Q { dog { name } } mutation M { robots { serial } } subscription S { news }");
}

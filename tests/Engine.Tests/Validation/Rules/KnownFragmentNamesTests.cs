using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class KnownFragmentNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<KnownFragmentNames>();

    [Fact]
    public void Spread_Should_BeAccepted_When_TheFragmentIsDefined() =>
        _rule.Accepts("{ person { ...A ... on Person { ...B } } } fragment A on Person { name } fragment B on Person { name }");

    [Fact]
    public void Spread_Should_BeRefused_When_TheFragmentIsNotDefined() =>
        _rule.Refuses(
            "{ person { ...A ... on Person { ...B } } } fragment C on Person { name ...D }",
            """Unknown fragment "A". @1:15""",
            """Unknown fragment "B". @1:36""",
            """Unknown fragment "D". @1:75""");
}

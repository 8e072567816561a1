using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<LoneAnonymousOperation>();

    [Fact]
    public void AnonymousOperation_Should_BeAccepted_When_ItIsTheOnlyOne() =>
        _rule.Accepts("{ count } fragment F on Query { count }");

    [Fact]
    public void NamedOperations_Should_BeAccepted_When_ThereAreSeveral() =>
        _rule.Accepts("query A { count } query B { count }");

    [Fact]
    public void AnonymousOperation_Should_BeRefused_When_ThereIsAnother() =>
        _rule.Refuses(
            "{ count } query A { count }",
            "This anonymous operation must be the only defined operation. @1:1");

    [Fact]
    public void AnonymousOperations_Should_BeRefused_When_ThereAreTwo() =>
        _rule.Refuses(
            "{ count } { count }",
            "This anonymous operation must be the only defined operation. @1:1",
            "This anonymous operation must be the only defined operation. @1:11");

    [Fact]
    public void AnonymousOperation_Should_BeRefused_When_ThereIsASubscription() =>
        _rule.Refuses(
            "query { count } subscription S { news }",
            "This anonymous operation must be the only defined operation. @1:1");
}

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnValidOperationsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<DeferStreamDirectiveOnValidOperations>();

    [Fact]
    public void Defer_Should_BeAccepted_When_TheOperationIsNoSubscription() =>
        _rule.Accepts("{ dog { ... @defer { name } } }");

    [Fact]
    public void Defer_Should_BeAccepted_When_ItCanBeTurnedOff() =>
        _rule.Accepts("subscription ($a: Boolean!) { dog { ... @defer(if: false) { name } friends @stream(if: $a) { name } } }");

    [Fact]
    public void Defer_Should_BeAccepted_When_TheSelectionCanBeLeftOut() =>
        _rule.Accepts("subscription ($a: Boolean!) { dog { ... @defer @skip(if: $a) { name } ... @include(if: false) { ... @defer { name } } } }");

    [Fact]
    public void Defer_Should_BeRefused_When_ItIsInASubscription() =>
        _rule.Refuses(
            "subscription { dog { ... @defer { name } ...F } } fragment F on Dog { friends @stream(if: true) { name } }",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @1:26",
            "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`. @1:79,1:42");

    [Fact]
    public void Defer_Should_BeRefused_When_TheSelectionCannotBeLeftOut() =>
        _rule.Refuses(
            "subscription { dog { ... @defer @skip(if: false) { name } ... @include(if: true) { ...F @defer } } } fragment F on Dog { name }",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @1:26",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @1:89");
}

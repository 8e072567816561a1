using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnRootFieldTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<DeferStreamDirectiveOnRootField>();

    [Fact]
    public void Defer_Should_BeAccepted_When_ItIsAtTheRootOfAQuery() =>
        _rule.Accepts("{ ... @defer { count } }");

    [Fact]
    public void Defer_Should_BeAccepted_When_ItIsBelowAMutationField() =>
        _rule.Accepts("""mutation { rename(name: "a") { ... @defer { name } } robots { serial } }""");

    [Fact]
    public void Defer_Should_BeRefused_When_ItIsAtTheRootOfAMutation() =>
        _rule.Refuses(
            "mutation { ... @defer { robots { serial } } ...F @defer } fragment F on Mutation { ... @defer { robots { serial } } }",
            """Defer directive cannot be used on root mutation type "Mutation". @1:16""",
            """Defer directive cannot be used on root mutation type "Mutation". @1:50""",
            """Defer directive cannot be used on root mutation type "Mutation". @1:88""");

    [Fact]
    public void Stream_Should_BeRefused_When_ItIsAtTheRootOfAMutation() =>
        _rule.Refuses(
            "mutation { robots @stream { serial } }",
            """Stream directive cannot be used on root mutation type "Mutation". @1:19""");

    [Fact]
    public void Defer_Should_BeRefused_When_ItIsAtTheRootOfASubscription() =>
        _rule.Refuses(
            "subscription { ...F } fragment F on Subscription { ... @defer { news } robots @stream { serial } }",
            """Defer directive cannot be used on root subscription type "Subscription". @1:56""",
            """Stream directive cannot be used on root subscription type "Subscription". @1:79""");
}

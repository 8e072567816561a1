using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<UniqueDirectivesPerLocation>();

    [Fact]
    public void Directives_Should_BeAccepted_When_TheyStandInDifferentPlaces() =>
        _rule.Accepts("fragment F on Dog @onFragment { name @onField barks @onField }");

    [Fact]
    public void Directive_Should_BeAccepted_When_ItIsRepeatable() =>
        _rule.Accepts("fragment F on Dog { name @often @often @often(time: 1) }");

    [Fact]
    public void Directives_Should_BeAccepted_When_TheyAreUnknown() =>
        _rule.Accepts("fragment F on Dog { name @unknown @unknown }");

    [Fact]
    public void Directive_Should_BeRefused_When_ItIsRepeated() =>
        _rule.Refuses(
            "fragment F on Dog { name @onField @onField @onField }",
            """The directive "@onField" can only be used once at this location. @1:26,1:35""",
            """The directive "@onField" can only be used once at this location. @1:26,1:44""");

    [Fact]
    public void Directive_Should_BeRefused_When_ItIsRepeatedAnywhere() =>
        _rule.Refuses(
            "query Q($a: Int @onVariable @onVariable) @onQuery @onQuery { ...F @onSpread @onSpread ... @onInline @onInline { count } } fragment F on Query @onFragment @onFragment { count }",
            """The directive "@onQuery" can only be used once at this location. @1:42,1:51""",
            """The directive "@onVariable" can only be used once at this location. @1:17,1:29""",
            """The directive "@onSpread" can only be used once at this location. @1:67,1:77""",
            """The directive "@onInline" can only be used once at this location. @1:91,1:101""",
            """The directive "@onFragment" can only be used once at this location. @1:143,1:155""");
}

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveLabelTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<DeferStreamDirectiveLabel>();

    [Fact]
    public void Labels_Should_BeAccepted_When_TheyDiffer() =>
        _rule.Accepts("""{ dog { ...F @defer(label: "a") ...F @defer ... @defer(label: null) { name } friends @stream(label: "b") { name } } } fragment F on Dog { name }""");

    [Fact]
    public void Label_Should_BeRefused_When_ItIsAVariable() =>
        _rule.Refuses(
            "query ($a: String) { dog { ... @defer(label: $a) { name } friends @stream(label: $a) { name } } }",
            """Argument "@defer(label:)" must be a static string. @1:32""",
            """Argument "@stream(label:)" must be a static string. @1:67""");

    [Fact]
    public void Labels_Should_BeRefused_When_TheyAreEqual() =>
        _rule.Refuses(
            """{ dog { ... @defer(label: "a") { name } ... @defer(label: "a") { name } friends @stream(label: "a") { name } } }""",
            """Value for arguments "defer(label:)" and "stream(label:)" must be unique across all Defer/Stream directive usages. @1:13,1:45""",
            """Value for arguments "defer(label:)" and "stream(label:)" must be unique across all Defer/Stream directive usages. @1:13,1:81""");
}

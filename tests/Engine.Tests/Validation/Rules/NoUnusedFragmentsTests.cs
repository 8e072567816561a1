using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<NoUnusedFragments>();

    [Fact]
    public void Fragment_Should_BeAccepted_When_AnotherFragmentSpreadsIt() =>
        _rule.Accepts("{ ...A } fragment A on Query { ...B } fragment B on Query { count }");

    [Fact]
    public void Fragment_Should_BeRefused_When_NothingSpreadsIt() =>
        _rule.Refuses(
            "query Q { ...A } query R { ...A } fragment A on Query { count } fragment B on Query { count }",
            """Fragment "B" is never used. @1:65""");

    [Fact]
    public void Fragments_Should_BeRefused_When_OnlyTheySpreadEachOther() =>
        _rule.Refuses(
            "{ count } fragment A on Query { ...B } fragment B on Query { ...A }",
            """Fragment "A" is never used. @1:11""",
            """Fragment "B" is never used. @1:40""");

    [Fact]
    public void Fragment_Should_BeRefused_When_AnUndefinedOneIsSpread() =>
        _rule.Refuses(
            "{ ...B } fragment A on Query { count }",
            """Fragment "A" is never used. @1:10""");
}

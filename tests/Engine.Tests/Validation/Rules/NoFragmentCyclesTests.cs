using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class NoFragmentCyclesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<NoFragmentCycles>();

    [Fact]
    public void Fragments_Should_BeAccepted_When_TheySpreadOneTwice() =>
        _rule.Accepts("fragment A on Dog { ...B ...C ...C } fragment B on Dog { ...C } fragment C on Dog { name }");

    [Fact]
    public void Fragment_Should_BeAccepted_When_ItSpreadsAnUnknownOne() =>
        _rule.Accepts("fragment A on Dog { ...Unknown }");

    [Fact]
    public void Fragment_Should_BeRefused_When_ItSpreadsItself() =>
        _rule.Refuses(
            "fragment A on Dog { ...A }",
            """Cannot spread fragment "A" within itself. @1:21""");

    [Fact]
    public void Fragment_Should_BeRefused_When_ItSpreadsItselfBelowAField() =>
        _rule.Refuses(
            "fragment A on Person { parent { ... on Person { ...A } } }",
            """Cannot spread fragment "A" within itself. @1:49""");

    [Fact]
    public void Fragments_Should_BeRefused_When_TheySpreadEachOther() =>
        _rule.Refuses(
            "fragment A on Dog { ...B } fragment B on Dog { ...A }",
            """Cannot spread fragment "A" within itself via "B". @1:21,1:48""");

    [Fact]
    public void Fragments_Should_BeRefused_When_TheyFormALongCycle() =>
        _rule.Refuses(
            "fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...D } fragment D on Dog { ...A ...B }",
            """Cannot spread fragment "A" within itself via "B", "C", "D". @1:21,1:48,1:75,1:102""",
            """Cannot spread fragment "B" within itself via "C", "D". @1:48,1:75,1:107""");

    [Fact]
    public void Fragments_Should_BeRefused_When_TwoCyclesShareOne() =>
        _rule.Refuses(
            "fragment A on Dog { ...B ...C } fragment B on Dog { ...A } fragment C on Dog { ...A }",
            """Cannot spread fragment "A" within itself via "B". @1:21,1:53""",
            """Cannot spread fragment "A" within itself via "C". @1:26,1:80""");
}

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class UniqueOperationNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<UniqueOperationNames>();

    [Fact]
    public void Name_Should_BeAccepted_When_OtherOperationsHaveOthers() =>
        _rule.Accepts("query A { count } mutation B { robots { serial } }");

    [Fact]
    public void Name_Should_BeAccepted_When_OnlyAFragmentHasIt() =>
        _rule.Accepts("query A { ...B } fragment B on Query { count } fragment A on Query { count }");

    [Fact]
    public void Name_Should_BeRefused_When_TwoQueriesHaveIt() =>
        _rule.Refuses(
            "query A { count } query A { count }",
            """There can be only one operation named "A". @1:7,1:25""");

    [Fact]
    public void Name_Should_BeRefused_When_OperationsOfOtherKindsHaveIt() =>
        _rule.Refuses(
            "query A { count } mutation A { robots { serial } } subscription A { news }",
            """There can be only one operation named "A". @1:7,1:28""",
            """There can be only one operation named "A". @1:7,1:65""");
}

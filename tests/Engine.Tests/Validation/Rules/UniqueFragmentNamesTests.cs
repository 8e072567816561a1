using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<UniqueFragmentNames>();

    [Fact]
    public void Name_Should_BeAccepted_When_OtherFragmentsHaveOthers() =>
        _rule.Accepts("{ ...A ...B } fragment A on Query { count } fragment B on Query { count }");

    [Fact]
    public void Name_Should_BeAccepted_When_AnOperationHasIt() =>
        _rule.Accepts("query A { ...A } fragment A on Query { count }");

    [Fact]
    public void Name_Should_BeRefused_When_TwoFragmentsHaveIt() =>
        _rule.Refuses(
            "{ ...A } fragment A on Query { count } fragment A on Query { count }",
            """There can be only one fragment named "A". @1:19,1:49""");
}

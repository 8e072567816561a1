using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class StreamDirectiveOnListFieldTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<StreamDirectiveOnListField>();

    [Fact]
    public void Stream_Should_BeAccepted_When_TheFieldIsAList() =>
        _rule.Accepts("{ dog { friends @stream(initialCount: 0) { name } } }");

    [Fact]
    public void Stream_Should_BeAccepted_When_TheFieldIsUnknown() =>
        _rule.Accepts("{ dog { unknown @stream { name } } }");

    [Fact]
    public void Stream_Should_BeRefused_When_TheFieldIsNoList() =>
        _rule.Refuses(
            "{ dog { name @stream(initialCount: 0) } }",
            """Directive "@stream" cannot be used on non-list field "Dog.name". @1:14""");

    [Fact]
    public void Stream_Should_BeRefused_When_TheFieldOfAnInterfaceIsNoList() =>
        _rule.Refuses(
            "{ pet { owner @stream { name } } }",
            """Directive "@stream" cannot be used on non-list field "Pet.owner". @1:15""");
}

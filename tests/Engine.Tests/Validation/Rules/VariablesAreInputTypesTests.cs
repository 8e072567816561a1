using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<VariablesAreInputTypes>();

    [Fact]
    public void Variable_Should_BeAccepted_When_ItsTypeIsAnInputType() =>
        _rule.Accepts("query ($a: String, $b: [Boolean!]!, $c: Point) { count }");

    [Fact]
    public void Variable_Should_BeAccepted_When_ItsTypeIsUnknown() =>
        _rule.Accepts("query ($a: Unknown, $b: [[Unknown!]]!) { count }");

    [Fact]
    public void Variable_Should_BeRefused_When_ItsTypeIsAnOutputType() =>
        _rule.Refuses(
            "query ($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { count }",
            """Variable "$a" cannot be non-input type "Dog". @1:12""",
            """Variable "$b" cannot be non-input type "[[CatOrDog!]]!". @1:21""",
            """Variable "$c" cannot be non-input type "Pet". @1:41""");
}

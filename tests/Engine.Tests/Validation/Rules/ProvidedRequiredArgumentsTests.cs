using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<ProvidedRequiredArguments>();

    [Fact]
    public void Argument_Should_BeAccepted_When_ItIsOptional() =>
        _rule.Accepts("""{ arguments { int defaulted mixed(a: 1) } dog { friends(first: 1) { name } } count @labelled(label: "a") }""");

    [Fact]
    public void Argument_Should_BeAccepted_When_TheFieldIsUnknown() =>
        _rule.Accepts("{ arguments { unknown } count @unknown }");

    [Fact]
    public void Argument_Should_BeRefused_When_AFieldLacksIt() =>
        _rule.Refuses(
            "{ arguments { strict two mixed(b: 1) other: two(b: 1) } }",
            """Argument "Arguments.strict(value:)" of type "Int!" is required, but it was not provided. @1:15""",
            """Argument "Arguments.two(a:)" of type "Int!" is required, but it was not provided. @1:22""",
            """Argument "Arguments.two(b:)" of type "Int!" is required, but it was not provided. @1:22""",
            """Argument "Arguments.mixed(a:)" of type "Int!" is required, but it was not provided. @1:26""",
            """Argument "Arguments.two(a:)" of type "Int!" is required, but it was not provided. @1:38""");

    [Fact]
    public void Argument_Should_BeRefused_When_ADirectiveLacksIt() =>
        _rule.Refuses(
            "{ count @include dog @labelled(size: 1) { name @skip } }",
            """Argument "@include(if:)" of type "Boolean!" is required, but it was not provided. @1:9""",
            """Argument "@labelled(label:)" of type "String!" is required, but it was not provided. @1:22""",
            """Argument "@skip(if:)" of type "Boolean!" is required, but it was not provided. @1:48""");

    [Fact]
    public void Argument_Should_BeRefused_When_AMetaFieldLacksIt() =>
        _rule.Refuses(
            "{ __type { name } }",
            """Argument "<meta>.__type(name:)" of type "String!" is required, but it was not provided. @1:3""");
}

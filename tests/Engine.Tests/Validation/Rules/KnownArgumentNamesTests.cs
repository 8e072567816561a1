using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class KnownArgumentNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<KnownArgumentNames>();

    [Fact]
    public void Argument_Should_BeAccepted_When_TheFieldHasIt() =>
        _rule.Accepts("fragment F on Dog { knows(trick: SIT) name(full: true) }");

    [Fact]
    public void Argument_Should_BeAccepted_When_TheFieldIsUnknown() =>
        _rule.Accepts("fragment F on Dog { unknown(a: 1) @unknown(b: 2) }");

    [Fact]
    public void Argument_Should_BeAccepted_When_TheDirectiveHasIt() =>
        _rule.Accepts("{ count @skip(if: true) @often(time: 1) }");

    [Fact]
    public void Argument_Should_BeRefused_When_TheFieldHasNone() =>
        _rule.Refuses(
            "fragment F on Dog { knows(trik: SIT) barks(loud: true) name(trick: SIT, a: 1) }",
            """Unknown argument "trik" on field "Dog.knows". Did you mean "trick"? @1:27""",
            """Unknown argument "loud" on field "Dog.barks". @1:44""",
            """Unknown argument "trick" on field "Dog.name". @1:61""",
            """Unknown argument "a" on field "Dog.name". @1:73""");

    [Fact]
    public void Argument_Should_BeRefused_When_TheDirectiveHasNone() =>
        _rule.Refuses(
            "{ count @skip(iff: true) @onField(if: true) }",
            """Unknown argument "iff" on directive "@skip". Did you mean "if"? @1:15""",
            """Unknown argument "if" on directive "@onField". @1:35""");

    [Fact]
    public void Argument_Should_BeRefused_When_AMetaFieldHasNone() =>
        _rule.Refuses(
            """{ __type(nam: "Dog") { name } }""",
            """Unknown argument "nam" on field "<meta>.__type". Did you mean "name"? @1:10""");
}

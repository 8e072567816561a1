using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class ScalarLeafsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<ScalarLeafs>();

    [Fact]
    public void Scalar_Should_BeAccepted_When_NothingIsSelectedOnIt() =>
        _rule.Accepts("fragment F on Dog { barks }");

    [Fact]
    public void Scalar_Should_BeAccepted_When_ItHasArguments() =>
        _rule.Accepts("fragment F on Dog { knows(trick: SIT) }");

    [Fact]
    public void Object_Should_BeRefused_When_NothingIsSelectedOnIt() =>
        _rule.Refuses(
            "{ person }",
            """Field "person" of type "Person" must have a selection of subfields. Did you mean "person { ... }"? @1:3""");

    [Fact]
    public void List_Should_BeRefused_When_NothingIsSelectedOnIt() =>
        _rule.Refuses(
            "{ person { pets } }",
            """Field "pets" of type "[Pet!]!" must have a selection of subfields. Did you mean "pets { ... }"? @1:12""");

    [Fact]
    public void Scalar_Should_BeRefused_When_SomethingIsSelectedOnIt() =>
        _rule.Refuses(
            "fragment F on Dog { barks { bad } }",
            """Field "barks" must not have a selection since type "Boolean" has no subfields. @1:27""");

    [Fact]
    public void Enum_Should_BeRefused_When_SomethingIsSelectedOnIt() =>
        _rule.Refuses(
            "fragment F on Cat { color { bad } }",
            """Field "color" must not have a selection since type "Color" has no subfields. @1:27""");

    [Fact]
    public void Scalar_Should_BeRefused_When_SomethingIsSelectedOnItWithArguments() =>
        _rule.Refuses(
            "fragment F on Dog { knows(trick: SIT) { bad } }",
            """Field "knows" must not have a selection since type "Boolean!" has no subfields. @1:39""");

    [Fact]
    public void Scalar_Should_BeRefused_When_SomethingIsSelectedOnItWithDirectives() =>
        _rule.Refuses(
            "fragment F on Dog { name @include(if: true) { bad } }",
            """Field "name" must not have a selection since type "String!" has no subfields. @1:45""");
}

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class KnownDirectivesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<KnownDirectives>();

    [Fact]
    public void Directive_Should_BeAccepted_When_ItStandsWhereItMay() =>
        _rule.Accepts("query Q($a: Boolean @onVariable) @onQuery { dog @onField @include(if: $a) { ...F @onSpread @often ... @onInline { name } } } mutation M @onMutation { robots { serial } } subscription S @onSubscription { news } fragment F on Dog @onFragment { name }");

    [Fact]
    public void Directive_Should_BeRefused_When_TheSchemaHasNone() =>
        _rule.Refuses(
            "query Q @unknown { dog @unknown { ... @unknown { name } } }",
            """Unknown directive "@unknown". @1:9""",
            """Unknown directive "@unknown". @1:24""",
            """Unknown directive "@unknown". @1:39""");

    [Fact]
    public void Directive_Should_BeRefused_When_ItStandsElsewhere() =>
        _rule.Refuses(
            "query Q($a: Int @onField) @onField { dog @onQuery { ...F @onField ... @onSpread { name } } } mutation M @onQuery { robots { serial } } subscription S @onQuery { news } fragment F on Dog @onSpread { name }",
            """Directive "@onField" may not be used on VARIABLE_DEFINITION. @1:17""",
            """Directive "@onField" may not be used on QUERY. @1:27""",
            """Directive "@onQuery" may not be used on FIELD. @1:42""",
            """Directive "@onField" may not be used on FRAGMENT_SPREAD. @1:58""",
            """Directive "@onSpread" may not be used on INLINE_FRAGMENT. @1:71""",
            """Directive "@onQuery" may not be used on MUTATION. @1:105""",
            """Directive "@onQuery" may not be used on SUBSCRIPTION. @1:151""",
            """Directive "@onSpread" may not be used on FRAGMENT_DEFINITION. @1:187""");
}

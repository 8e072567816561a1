using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<SingleFieldSubscriptions>();

    [Fact]
    public void Subscription_Should_BeAccepted_When_ItSelectsOneField() =>
        _rule.Accepts("subscription S { news }");

    [Fact]
    public void Subscription_Should_BeAccepted_When_AFragmentSelectsTheField() =>
        _rule.Accepts("subscription S { ...A } fragment A on Subscription { ...B } fragment B on Subscription { news ...A }");

    [Fact]
    public void Subscription_Should_BeAccepted_When_TheSameFieldIsSelectedTwice() =>
        _rule.Accepts("subscription S { news ... { news } }");

    [Fact]
    public void Subscription_Should_BeAccepted_When_TheSchemaHasNoSuchField() =>
        _rule.Accepts("subscription S { unknown }");

    [Fact]
    public void Subscription_Should_BeRefused_When_ItSelectsTwoFields() =>
        _rule.Refuses(
            "subscription S { news importantNews }",
            """Subscription "S" must select only one top level field. @1:23""");

    [Fact]
    public void Subscription_Should_BeRefused_When_ItSelectsMoreThanTwoFields() =>
        _rule.Refuses(
            "subscription S { news importantNews dog { name } }",
            """Subscription "S" must select only one top level field. @1:23,1:37""");

    [Fact]
    public void AnonymousSubscription_Should_BeRefused_When_ItSelectsTwoFields() =>
        _rule.Refuses(
            "subscription { news importantNews }",
            "Anonymous Subscription must select only one top level field. @1:21");

    [Fact]
    public void Subscription_Should_BeRefused_When_FragmentsSelectTwoFields() =>
        _rule.Refuses(
            "subscription S { ...A ... on Subscription { importantNews } } fragment A on Subscription { news }",
            """Subscription "S" must select only one top level field. @1:45""");

    [Fact]
    public void Subscription_Should_BeRefused_When_AnAliasMakesTwo() =>
        _rule.Refuses(
            "subscription S { news other: news }",
            """Subscription "S" must select only one top level field. @1:23""");

    [Fact]
    public void Subscription_Should_BeRefused_When_ItSelectsAnIntrospectionField() =>
        _rule.Refuses(
            "subscription S { __typename }",
            """Subscription "S" must not select an introspection top level field. @1:18""");

    [Fact]
    public void AnonymousSubscription_Should_BeRefused_When_ItSelectsAnIntrospectionFieldByAlias() =>
        _rule.Refuses(
            "subscription { kind: __typename }",
            "Anonymous Subscription must not select an introspection top level field. @1:16");

    [Fact]
    public void Subscription_Should_BeRefused_When_ItSkipsTheField() =>
        _rule.Refuses(
            "subscription S($no: Boolean!) { news @skip(if: $no) }",
            """Subscription "S" must not use `@skip` or `@include` directives in the top level selection. @1:38""");

    [Fact]
    public void Subscription_Should_BeRefused_When_ItIncludesFieldsInFragments() =>
        _rule.Refuses(
            "subscription S { ...A @include(if: true) ... @skip(if: false) { news } } fragment A on Subscription { news }",
            """Subscription "S" must not use `@skip` or `@include` directives in the top level selection. @1:23,1:46""");

    [Fact]
    public void AnonymousSubscription_Should_BeRefused_When_ItIncludesTheField() =>
        _rule.Refuses(
            "subscription { news @include(if: true) }",
            "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. @1:21");

    [Fact]
    public void Subscription_Should_BeRefused_When_NoFragmentAppliesToItsRoot() =>
        _rule.Refuses(
            "subscription S { ... on Query { count } }",
            """Subscription "S" must select one top level field. @1:16""");

    [Fact]
    public void Query_Should_BeAccepted_When_ItSelectsManyFields() =>
        _rule.Accepts("{ count dog { name } }");
}

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Binds <c>schema/loyalty.graphql</c>.</summary>
internal sealed class LoyaltySchema : ISchemaModule
{
    public string Name => "loyalty";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(LoyaltySchema).Assembly, "common.graphql", "loyalty.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<CustomerId>().Id<PointsEntryId>().Id<PointsHoldId>();
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Extend("Customer").Batch("loyalty", (CustomerId id) => id, (IReadOnlyList<CustomerId> customers, Caller caller) =>
            customers.Select(customer => LoyaltyAccess.MayRead(caller, customer) ? new LoyaltyOf(customer) : null).ToList());
        BindLoyalty(schema);
        schema.Entity<PointsEntry>("PointsEntry", PointsById.EntriesAsync).Batch("reason", entry => entry, PointsReasons.Of);
        schema.Entity<PointsHold>("PointsHold", PointsById.HoldsAsync)
            .Batch("worth", hold => hold, (IReadOnlyList<PointsHold> holds, LoyaltyOptions options) => holds.Select(hold => options.WorthOf(hold.Points)).ToList())
            .Batch("state", hold => hold, (IReadOnlyList<PointsHold> holds, TimeProvider clock) => holds.Select(hold => hold.StateAt(clock.GetUtcNow())).ToList());
        schema.Object<LoyaltyTier>("LoyaltyTier").Batch("name", tier => tier, (IReadOnlyList<LoyaltyTier> tiers, Language? language, Language requested) =>
            tiers.Select(tier => (language ?? requested) is Language.En ? tier.NameEn : tier.NameNl).ToList());
        schema.Object<ShownMembership>("PaidMembership");
        schema.Object<PointsChange>("PointsChange");

        schema.Query("loyaltyProgramme", (LoyaltyOptions options) => LoyaltyProgramme.Of(options));
        schema.Query("member", MemberAsync);
        schema.Subscription("pointsChanged", PointsChanged.Subscribe);
        BindMutations(schema);
    }

    private static void BindLoyalty(SchemaBinder schema) => schema.Object<LoyaltyOf>("Loyalty")
        .Batch("card", Key, (IReadOnlyList<CustomerId> ids, RequestContext request) => ShowAsync(ids, request, state => state.Card))
        .Batch("balance", Key, (IReadOnlyList<CustomerId> ids, RequestContext request) => ShowAsync(ids, request, state => state.Balance))
        .Batch("held", Key, (IReadOnlyList<CustomerId> ids, RequestContext request) => ShowAsync(ids, request, state => state.Held))
        .Batch("available", Key, (IReadOnlyList<CustomerId> ids, RequestContext request) => ShowAsync(ids, request, state => state.Balance - state.Held))
        .Batch("worth", Key, (IReadOnlyList<CustomerId> ids, RequestContext request, LoyaltyOptions options) =>
            ShowAsync(ids, request, state => options.WorthOf(state.Balance - state.Held)))
        .Batch("owed", Key, (IReadOnlyList<CustomerId> ids, RequestContext request) => ShowAsync(ids, request, state => state.Owed))
        .Batch("boughtInYear", Key, (IReadOnlyList<CustomerId> ids, RequestContext request) => ShowAsync(ids, request, state => Money.Eur(state.BoughtMinor)))
        .Batch("tier", Key, (IReadOnlyList<CustomerId> ids, RequestContext request, LoyaltyOptions options) =>
            ShowAsync(ids, request, state => LoyaltyTier.Of(options, options.RankOf(state.BoughtMinor))!))
        .Batch("nextTier", Key, (IReadOnlyList<CustomerId> ids, RequestContext request, LoyaltyOptions options) =>
            ShowAsync(ids, request, state => LoyaltyTier.Of(options, options.RankOf(state.BoughtMinor) + 1)))
        .Batch("membership", Key, (IReadOnlyList<CustomerId> ids, RequestContext request, TimeProvider clock) =>
            ShowAsync(ids, request, state => Show(state.Membership, clock.GetUtcNow())))
        .Batch("entries", Key, PointsById.PageAsync);

    private static CustomerId Key(LoyaltyOf loyalty) => loyalty.Customer;

    private static async Task<IReadOnlyList<TValue>> ShowAsync<TValue>(IReadOnlyList<CustomerId> customers, RequestContext request, Func<LoyaltyState, TValue> show) =>
        [.. (await LoyaltyState.OfAsync(customers, request)).Select(show)];

    private static ShownMembership? Show(PaidMembership? membership, DateTimeOffset now) => membership is null
        ? null
        : new ShownMembership(membership.From, membership.Until, membership.IsActiveAt(now), membership.IsActiveAt(now) ? Enum.GetValues<MembershipBenefit>() : []);

    private static async Task<CustomerId?> MemberAsync(string card, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await CustomerDirectory.FindAsync(db, card, null, cancellationToken);
    }

    private static void BindMutations(SchemaBinder schema)
    {
        schema.Object<IUnknownMember>("UnknownMember");
        schema.Object<IProofCredited>("ProofCredited");
        schema.Object<IUnknownPointsHold>("UnknownPointsHold");
        schema.Object<IPointsHoldDecided>("PointsHoldDecided");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Mutation<EarnPoints, EarnPointsInput, EarnPointsResult>("earnPoints");
        schema.Mutation<HoldPoints, HoldPointsInput, HoldPointsResult>("holdPoints");
        schema.Mutation<SpendPoints, SpendPointsInput, SpendPointsResult>("spendPoints");
        schema.Mutation<ReleasePoints, ReleasePointsInput, ReleasePointsResult>("releasePoints");
        schema.Mutation("issueLoyaltyCard", (IssueLoyaltyCard handler, Caller caller, CancellationToken cancellationToken) => handler.HandleAsync(caller, cancellationToken));
        schema.Mutation<GrantMembership, GrantMembershipInput, GrantMembershipResult>("grantMembership");
        schema.Mutation<EndMembership, EndMembershipInput, EndMembershipResult>("endMembership");
    }
}

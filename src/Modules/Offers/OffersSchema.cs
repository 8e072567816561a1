using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Binds <c>schema/offers.graphql</c>.</summary>
internal sealed class OffersSchema : ISchemaModule
{
    public string Name => "offers";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(OffersSchema).Assembly, "common.graphql", "offers.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<OfferId>().Id<OfferActivationId>().Id<ProductId>().Id<CategoryId>().Id<CustomerId>().Id<LocationId>();
        schema.Reference<LocationId>("Location").Reference<CategoryId>("Category");
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Value<Channel, string>("String", channel => channel.Code, Channel.Of);
        BindOffer(schema);
        BindOthers(schema);

        schema.Query("offer", (OfferId id) => (OfferId?)id);
        schema.Query("offerByCode", OffersById.ByCodeAsync);
        schema.Query("offers", OfferPages.LiveAsync);
        schema.Query("managedOffers", OfferPages.ManagedAsync);
        schema.Query("priceBasket", PriceBasket.PriceAsync);
        schema.Query("channelPriceDifferences", ChannelPriceDifferences.FindAsync);
        schema.Object<OfferChange>("OfferChange");
        schema.SharedSubscription("offersChanged", OffersChanged.Subscribe);
        BindProblems(schema);
        schema.Mutation<CreateOffer, CreateOfferInput, CreateOfferResult>("createOffer");
        schema.Mutation<ChangeOffer, ChangeOfferInput, ChangeOfferResult>("changeOffer");
        schema.Mutation<EndOffer, EndOfferInput, EndOfferResult>("endOffer");
        schema.Mutation<ActivateOffer, ActivateOfferInput, ActivateOfferResult>("activateOffer");
    }

    private static void BindOffer(SchemaBinder schema)
    {
        schema.Entity<Offer>("Offer", OffersById.LoadAsync)
            .Batch("title", offer => offer, Titles)
            .Batch("description", offer => offer, Descriptions)
            .Field("terms", ShownTerms.Of)
            .Batch("isLive", offer => offer, (IReadOnlyList<Offer> offers, TimeProvider clock) => offers.Select(offer => offer.IsLiveAt(clock.GetUtcNow())).ToList())
            .Batch("activation", offer => offer, OfferActivationsOfCustomers.RulesAsync)
            .Batch("myActivation", offer => offer.Id, OfferActivationsOfCustomers.OfCallerAsync);
        schema.Union<ShownTerms>()
            .Case<ShownTerms.PercentageOff>("PercentageOff")
            .Case<ShownTerms.AmountOff>("AmountOff")
            .Case<ShownTerms.FixedPrice>("FixedPrice")
            .Case<ShownTerms.MultiBuy>("MultiBuy")
            .Case<ShownTerms.MultiPrice>("MultiPrice")
            .Case<ShownTerms.Bundle>("Bundle")
            .Case<ShownTerms.BasketReward>("BasketReward");
        schema.Object<OfferGroup>("OfferGroup");
        schema.Object<ShownActivationRule>("OfferActivationRule");
        schema.Entity<Activation>("OfferActivation", OfferActivationsOfCustomers.ByIdAsync);
    }

    private static void BindOthers(SchemaBinder schema)
    {
        schema.Value<Quantity, int>("Int", quantity => quantity.Units, Quantity.Of);
        schema.Object<PricedBasketLine>("PricedBasketLine").Batch("reductions", line => line, Reductions);
        schema.Extend("Product")
            .Batch("offers", (ProductId id) => id, OffersOfProducts.LoadAsync)
            .Batch("currentPrice", (ProductId id) => id, CurrentPrice.LoadAsync);
        schema.Extend("Customer")
            .Batch("personalOffers", (CustomerId id) => id, PersonalOffer.LoadAsync)
            .Batch("offerActivations", (CustomerId id) => id, OfferActivationsOfCustomers.LoadAsync);
    }

    private static void BindProblems(SchemaBinder schema)
    {
        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<IUnknownCategory>("UnknownCategory");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Object<IUnknownOffer>("UnknownOffer");
        schema.Object<IOfferVersionConflict>("OfferVersionConflict");
    }

    private static IReadOnlyList<IReadOnlyList<PriceReduction>> Reductions(IReadOnlyList<PricedBasketLine> lines, Language language) =>
        [.. lines.Select(line => line.Reductions.Select(reduction => new PriceReduction(reduction.Offer, reduction.ReasonIn(language), reduction.Amount)).ToList())];

    private static IReadOnlyList<string> Titles(IReadOnlyList<Offer> offers, Language? language, Language requested) =>
        [.. offers.Select(offer => (language ?? requested) is Language.En ? offer.TitleEn : offer.TitleNl)];

    private static IReadOnlyList<string> Descriptions(IReadOnlyList<Offer> offers, Language? language, Language requested) =>
        [.. offers.Select(offer => (language ?? requested) is Language.En ? offer.DescriptionEn : offer.DescriptionNl)];
}

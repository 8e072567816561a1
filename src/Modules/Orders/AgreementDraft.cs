using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>What is about to be agreed: the price as the engine gave it, what is held for it, and how it gets to the customer.</summary>
internal sealed class AgreementDraft(
    CommandScope scope, Guid id, QuoteRequest request, PricedBasket priced, IReadOnlyDictionary<ProductId, ProductSummary> products)
{
    public Guid Id => id;

    /// <summary>Units of each product that has stock.</summary>
    public IReadOnlyDictionary<ProductId, int> Units { get; } =
        request.Lines.Where(line => products[line.Product].Kind is ProductKind.Goods).ToDictionary(line => line.Product, line => line.Quantity);

    /// <summary>The holds and where they are.</summary>
    public Dictionary<HoldId, LocationId> Holds { get; } = [];

    public List<SlotHoldId> Places { get; } = [];

    public FulfilmentPlan.Possible? Plan { get; set; }

    /// <summary>Under what it uses activated offers.</summary>
    public static string ReferenceOf(Guid agreement) => $"agreement:{agreement:N}";

    /// <summary>Writes it down, for good.</summary>
    public void Write(int deliveryVatRate)
    {
        var cost = Plan!.Cost.Minor;
        scope.Db.Add(Agreed(cost));
        foreach (var (position, line) in priced.Lines.Index())
        {
            scope.Db.Add(Line(position, line));
        }

        foreach (var (number, reduction) in priced.Reductions.Index())
        {
            scope.Db.Add(new AgreedReduction
            {
                Agreement = Id,
                Position = reduction.Line,
                Number = number,
                Offer = reduction.Offer.Value,
                AmountMinor = reduction.Amount.Minor,
                Currency = reduction.Amount.Currency,
                ReasonNl = reduction.ReasonNl,
                ReasonEn = reduction.ReasonEn,
            });
        }

        scope.Db.AddRange(Vat.Of(priced.Vat, cost, deliveryVatRate).Select(rate => new AgreedVat
        {
            Agreement = Id,
            Rate = rate.Rate,
            AmountMinor = rate.Amount,
            VatMinor = rate.Vat,
            Currency = priced.Total.Currency,
        }));
        scope.Db.AddRange(Holds.Select(hold => new AgreedHold { Hold = hold.Key, Agreement = Id, Location = hold.Value }));
        scope.Db.AddRange(Places.Select(place => new AgreedPlace { Hold = place, Agreement = Id }));
    }

    private Agreement Agreed(long cost)
    {
        var place = Plan!.Place;
        return new Agreement
        {
            Id = Id,
            Currency = priced.Total.Currency,
            SubtotalMinor = priced.Subtotal.Minor,
            DiscountMinor = priced.Discount.Minor,
            FulfilmentCostMinor = cost,
            TotalMinor = priced.Total.Minor + cost,
            AgreedAt = scope.Now,
            Kind = request.Kind,
            Recipient = place?.Location.Name ?? request.Address!.Recipient,
            Street = place is null ? $"{request.Address!.Street} {request.Address.HouseNumber}" : place.Address?.Street,
            Postcode = place is null ? request.Address!.Postcode : place.Address?.Postcode,
            City = place is null ? request.Address!.City : place.Address?.City,
            Country = place is null ? request.Address!.Country : place.Address?.Country,
            Place = place?.Location.Id,
            Slot = request.Kind is FulfilmentKind.Delivery ? request.Slot : null,
            PromisedOn = Plan.Promise.Date,
            PromisedFrom = Plan.Promise.From,
            PromisedTo = Plan.Promise.To,
        };
    }

    private AgreedLine Line(int position, PricedBasketLine line)
    {
        var product = products[line.Product];
        return new AgreedLine
        {
            Id = new OrderLineId(scope.NewId()),
            Agreement = Id,
            Position = position,
            Product = line.Product,
            Sku = product.Sku.Text,
            NameNl = product.NameNl,
            NameEn = product.NameEn,
            HasStock = product.Kind is ProductKind.Goods,
            Quantity = line.Quantity.Units,
            PriceMinor = line.ListPrice!.Value.Minor,
            AmountMinor = line.Amount.Minor,
            TotalMinor = line.Total.Minor,
            Currency = line.Total.Currency,
            VatRate = line.VatRate!.Value,
            Slot = request.Services.TryGetValue(line.Product, out var slot) && product.Kind is ProductKind.Service ? slot : null,
        };
    }
}

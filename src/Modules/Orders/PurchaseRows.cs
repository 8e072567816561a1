using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>The rows of purchases that are over and done with.</summary>
internal sealed class PurchaseRows(Func<Guid> newId)
{
    private const string DiscountNl = "Korting";
    private const string DiscountEn = "Discount";

    public List<Agreement> Agreements { get; } = [];

    public List<AgreedLine> Lines { get; } = [];

    public List<AgreedReduction> Reductions { get; } = [];

    public List<AgreedVat> VatRates { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<OrderEvent> Events { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<PaymentTransaction> Transactions { get; } = [];

    /// <summary>The key of a till's receipt.</summary>
    public static string TillKeyOf(LocationId? store, string number) => store is { } location ? $"{location.Value:N}/{number}" : $"online/{number}";

    /// <summary>Adds a purchase, whose products are all known.</summary>
    public Order Add(PurchaseRecord purchase, IReadOnlyDictionary<ProductId, ProductSummary> products, string placedBy)
    {
        var currency = products[purchase.Lines[0].Product].ListPrice.Currency;
        var agreement = newId();
        Agree(purchase, products, agreement, currency);
        var order = new Order
        {
            Id = purchase.Id,
            Number = OrderNumber.Of(newId()),
            Agreement = agreement,
            TillKey = TillKeyOf(purchase.Store, purchase.Number),
            Customer = purchase.Customer,
            PlacedBy = placedBy,
            Channel = purchase.Channel.Code,
            Store = purchase.Store,
            State = OrderState.Completed,
            PlacedAt = purchase.At,
            Currency = currency,
            TotalMinor = purchase.TotalMinor,
            PaidMinor = purchase.TotalMinor,
            PaidAt = purchase.At,
            Receipt = purchase.Receipt,
            ReceiptNumber = purchase.Number,
            Version = 2,
        };
        Orders.Add(order);
        Happened(purchase, 1, OrderEventKind.Placed);
        Happened(purchase, 2, OrderEventKind.Paid);
        foreach (var payment in purchase.Payments)
        {
            Pay(purchase, payment, currency);
        }

        return order;
    }

    private void Agree(PurchaseRecord purchase, IReadOnlyDictionary<ProductId, ProductSummary> products, Guid agreement, Currency currency)
    {
        Agreements.Add(new Agreement
        {
            Id = agreement,
            Currency = currency,
            SubtotalMinor = purchase.Lines.Sum(line => line.AmountMinor),
            DiscountMinor = purchase.Lines.Sum(line => line.DiscountMinor),
            FulfilmentCostMinor = 0,
            TotalMinor = purchase.TotalMinor,
            AgreedAt = purchase.At,
        });
        foreach (var (position, line) in purchase.Lines.Index())
        {
            var product = products[line.Product];
            Lines.Add(new AgreedLine
            {
                Id = new OrderLineId(newId()),
                Agreement = agreement,
                Position = position,
                Product = line.Product,
                Sku = product.Sku.Text,
                NameNl = product.NameNl,
                NameEn = product.NameEn,
                HasStock = product.Kind is ProductKind.Goods,
                Quantity = line.Quantity,
                PriceMinor = line.PriceMinor,
                AmountMinor = line.AmountMinor,
                TotalMinor = line.AmountMinor - line.DiscountMinor,
                Currency = currency,
                VatRate = product.VatRate,
            });
            Reduce(agreement, position, line, currency);
        }

        var rates = Vat.Of(purchase.Lines.Select(line => (products[line.Product].VatRate, line.AmountMinor - line.DiscountMinor)));
        VatRates.AddRange(rates.Select(rate => new AgreedVat { Agreement = agreement, Rate = rate.Rate, AmountMinor = rate.Amount, VatMinor = rate.Vat, Currency = currency }));
    }

    private void Reduce(Guid agreement, int position, PurchasedLine line, Currency currency)
    {
        if (line.DiscountMinor > 0)
        {
            Reductions.Add(new AgreedReduction
            {
                Agreement = agreement,
                Position = position,
                Number = position,
                AmountMinor = line.DiscountMinor,
                Currency = currency,
                ReasonNl = line.Reason ?? DiscountNl,
                ReasonEn = line.Reason ?? DiscountEn,
            });
        }
    }

    private void Happened(PurchaseRecord purchase, int number, OrderEventKind kind) =>
        Events.Add(new OrderEvent { Order = purchase.Id, Number = number, Kind = kind, At = purchase.At, Location = purchase.Store });

    private void Pay(PurchaseRecord purchase, PurchasePayment payment, Currency currency)
    {
        var id = new PaymentId(newId());
        Payments.Add(new Payment
        {
            Id = id,
            Order = purchase.Id,
            Kind = payment.Kind,
            State = PaymentState.Captured,
            Currency = currency,
            AmountMinor = payment.AmountMinor,
            Channel = purchase.Channel.Code,
            Location = purchase.Store,
            StartedAt = purchase.At,
            IsCounted = true,
            Version = 1,
        });
        Transactions.Add(new PaymentTransaction
        {
            Payment = id,
            Kind = PaymentTransactionKind.Capture,
            AmountMinor = payment.AmountMinor,
            Currency = currency,
            At = purchase.At,
            Reference = payment.Reference,
        });
    }
}

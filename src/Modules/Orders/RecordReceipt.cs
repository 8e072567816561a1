using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>Records what a till has sold.</summary>
internal sealed class RecordReceipt(Commands commands, StoreDirectory stores, OrderPoints points, TimeProvider clock)
{
    private const int LinesMax = 500;
    private const int PaymentsMax = 10;
    private const int UnitsMax = 9999;

    public async Task<RecordReceiptResult> HandleAsync(RecordReceiptInput input, Caller caller, CancellationToken cancellationToken)
    {
        Check(input);
        if ((await stores.FindAsync([input.Location], cancellationToken)).Count == 0)
        {
            return new RecordReceiptResult.UnknownLocation(input.Location);
        }

        var command = new Command<RecordReceiptResult>("recordReceipt", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new RecordReceiptResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => RecordAsync(scope, input, caller), cancellationToken);
    }

    private void Check(RecordReceiptInput input)
    {
        InputLimits.Text("number", input.Number, OrdersModel.NumberLengthMax);
        if (input.SoldAt > clock.GetUtcNow())
        {
            throw InputRefusal.Of("\"soldAt\" must not be in the future.");
        }

        if (input.Lines.Count is 0 or > LinesMax || input.Payments.Count is 0 or > PaymentsMax)
        {
            throw InputRefusal.Of($"\"lines\" has 1 to {LinesMax} entries, \"payments\" 1 to {PaymentsMax}.");
        }

        if (input.Lines.Any(line => line.Quantity is < 1 or > UnitsMax || line.Price < 0 || line.Discount < 0 || line.Discount > (long)line.Price * line.Quantity))
        {
            throw InputRefusal.Of($"A line has 1 to {UnitsMax} units, a price of 0 or more, and a discount of at most its amount.");
        }

        foreach (var line in input.Lines)
        {
            InputLimits.Optional("reason", line.Reason, OrdersModel.NameLengthMax);
        }

        foreach (var payment in input.Payments)
        {
            RecordPayment.CheckKind(payment.Kind);
            InputLimits.Optional("reference", payment.Reference, OrdersModel.ReferenceLengthMax);
            if (payment.Amount < 0)
            {
                throw InputRefusal.Of("\"amount\" must be 0 or more.");
            }
        }
    }

    private async Task<RecordReceiptResult> RecordAsync(CommandScope scope, RecordReceiptInput input, Caller caller)
    {
        var (orders, tillKey) = (scope.Db.Orders, PurchaseRows.TillKeyOf(input.Location, input.Number));
        if (await orders.Where(order => order.TillKey == tillKey).Select(order => (OrderId?)order.Id).FirstOrDefaultAsync(scope.CancellationToken) is { } known)
        {
            return new RecordReceiptResult.ReceiptRecorded(known);
        }

        var products = await ProductDirectory.FindAsync(scope.Db, [.. input.Lines.Select(line => line.Product).Distinct()], scope.CancellationToken);
        if (input.Lines.FirstOrDefault(line => !products.ContainsKey(line.Product)) is { } unknown)
        {
            return new RecordReceiptResult.UnknownProduct(unknown.Product);
        }

        var purchase = await PurchaseOfAsync(scope, input);
        var paid = purchase.Payments.Sum(payment => payment.AmountMinor);
        if (paid != purchase.TotalMinor)
        {
            var currency = products.Values.First().ListPrice.Currency;
            return new RecordReceiptResult.ReceiptDoesNotAddUp(new Money(purchase.TotalMinor, currency), new Money(paid, currency));
        }

        var rows = new PurchaseRows(scope.NewId);
        var order = rows.Add(purchase, products, caller.Id);
        scope.Db.AddRange([.. rows.Agreements, .. rows.Lines, .. rows.Reductions, .. rows.VatRates, .. rows.Orders, .. rows.Events, .. rows.Payments, .. rows.Transactions]);
        foreach (var happened in rows.Events)
        {
            foreach (var change in OrderTopics.ChangesOf(order.Id, order.Customer, happened.Number, happened.Kind.ToString().ToUpperInvariant()))
            {
                scope.Publish(change);
            }
        }

        var units = input.Lines.Where(line => products[line.Product].Kind is ProductKind.Goods).GroupBy(line => line.Product)
            .ToDictionary(line => line.Key, line => line.Sum(one => one.Quantity));
        await StockLedger.SellAsync(scope, input.Location, units, "TILL", input.Number);
        await points.EarnAsync(scope, order);
        return new RecordReceiptResult.ReceiptRecorded(order.Id);
    }

    private static async Task<PurchaseRecord> PurchaseOfAsync(CommandScope scope, RecordReceiptInput input)
    {
        var customer = input.Customer is { } named && await CustomerDirectory.ExistsAsync(scope.Db, named, scope.CancellationToken) ? named
            : input.Card is { } card ? await CustomerDirectory.FindAsync(scope.Db, card, null, scope.CancellationToken)
            : null;
        var receipt = input.Receipt
            ?? (customer is { } known ? await CustomerDirectory.ReceiptAsync(scope.Db, known, scope.CancellationToken) : ReceiptChoice.Print);
        if (input.Receipt is { } choice && customer is { } chooser)
        {
            await CustomerDirectory.ChooseReceiptAsync(scope, chooser, choice);
        }

        return new PurchaseRecord(
            new OrderId(scope.NewId()),
            input.Number,
            customer,
            Channel.Store,
            input.Location,
            input.SoldAt.ToUniversalTime(),
            [.. input.Lines.Select(line => new PurchasedLine(line.Product, line.Quantity, line.Price, line.Discount, line.Reason))],
            [.. input.Payments.Select(payment => new PurchasePayment(payment.Kind, payment.Amount, payment.Reference))],
            receipt);
    }
}

internal sealed record RecordReceiptInput(
    LocationId Location,
    string Number,
    DateTimeOffset SoldAt,
    CustomerId? Customer,
    string? Card,
    IReadOnlyList<ReceiptLineInput> Lines,
    IReadOnlyList<ReceiptPaymentInput> Payments,
    ReceiptChoice? Receipt,
    Guid IdempotencyKey);

internal sealed record ReceiptLineInput(ProductId Product, int Quantity, int Price, int Discount, string? Reason);

internal sealed record ReceiptPaymentInput(PaymentKind Kind, int Amount, string? Reference);

internal abstract record RecordReceiptResult
{
    private RecordReceiptResult()
    {
    }

    public sealed record ReceiptRecorded(OrderId Order) : RecordReceiptResult;

    public sealed record ReceiptDoesNotAddUp(Money Total, Money Paid) : RecordReceiptResult, IProblem
    {
        public string Message => "What was paid is not what the lines cost.";
    }

    public sealed record UnknownProduct(ProductId Id) : RecordReceiptResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : RecordReceiptResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : RecordReceiptResult, IIdempotencyKeyReused;
}

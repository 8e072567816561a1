using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>A purchase that is over and done with, as a till or another system knows it.</summary>
/// <param name="Id">Stays the same for as long as the purchase is known.</param>
/// <param name="Number">The order's or receipt's number, unique together with <paramref name="Store"/>, 1 to 40 characters.</param>
/// <param name="Customer">Who bought it; null when that is not known.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="Store">In which store; null for what was not bought in one.</param>
/// <param name="At">When.</param>
/// <param name="Lines">What, at least one.</param>
/// <param name="Payments">How it was paid; together what the lines cost.</param>
/// <param name="Receipt">What became of the paper.</param>
public sealed record PurchaseRecord(
    OrderId Id,
    string Number,
    CustomerId? Customer,
    Channel Channel,
    LocationId? Store,
    DateTimeOffset At,
    IReadOnlyList<PurchasedLine> Lines,
    IReadOnlyList<PurchasePayment> Payments,
    ReceiptChoice Receipt)
{
    /// <summary>What the lines cost.</summary>
    public long TotalMinor => Lines.Sum(line => line.AmountMinor - line.DiscountMinor);
}

/// <summary>Some units that were bought.</summary>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many units, 1 or more.</param>
/// <param name="PriceMinor">Of one unit, in minor units, before what was taken off.</param>
/// <param name="DiscountMinor">What was taken off the line, 0 to its amount.</param>
/// <param name="Reason">Why it was taken off; null when nothing was.</param>
public sealed record PurchasedLine(ProductId Product, int Quantity, long PriceMinor, long DiscountMinor, string? Reason)
{
    /// <summary>All units before what was taken off.</summary>
    public long AmountMinor => PriceMinor * Quantity;
}

/// <summary>How some of it was paid.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="AmountMinor">How much, 0 or more.</param>
/// <param name="Reference">What it is called in the books of who received it.</param>
public sealed record PurchasePayment(PaymentKind Kind, long AmountMinor, string? Reference);

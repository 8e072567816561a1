using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>An order whose goods may come back.</summary>
/// <param name="Id">Which.</param>
/// <param name="Currency">Of all its amounts.</param>
/// <param name="Store">The store where it was bought; null for what was not bought in one.</param>
/// <param name="ArrivedAt">When the customer got the goods; null while they have not.</param>
/// <param name="FulfilmentMinor">What it cost to get them.</param>
/// <param name="Lines">What was bought, in its order.</param>
public sealed record ReturnableOrder(
    OrderId Id, Currency Currency, LocationId? Store, DateTimeOffset? ArrivedAt, long FulfilmentMinor, IReadOnlyList<ReturnableOrderLine> Lines)
{
    /// <summary>What all lines cost, after what was taken off.</summary>
    public long GoodsMinor => Lines.Sum(line => line.TotalMinor);
}

/// <summary>One product of an order whose goods may come back.</summary>
/// <param name="Id">Which line.</param>
/// <param name="Product">The product.</param>
/// <param name="IsGoods">Whether it can come back at all: services cannot.</param>
/// <param name="Quantity">How many units were bought.</param>
/// <param name="TotalMinor">What all of them cost, after what was taken off.</param>
public sealed record ReturnableOrderLine(OrderLineId Id, ProductId Product, bool IsGoods, int Quantity, long TotalMinor);

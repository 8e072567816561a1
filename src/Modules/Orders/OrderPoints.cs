using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>The points that purchases give: the same for the same goods in every channel, once, in the command that pays them. Getting them brought gives none.</summary>
internal sealed class OrderPoints(PointsLedger points)
{
    /// <summary>Credits an order that has been paid in full; once, however often it is asked.</summary>
    public async Task EarnAsync(CommandScope scope, Order order)
    {
        if (order is { Customer: { } customer, PaidAt: not null } && order.PaidMinor == order.TotalMinor && await GoodsAsync(scope, order) is { Minor: > 0 } goods)
        {
            await points.EarnAsync(scope, customer, order.Id.Value.ToString("N"), goods);
        }
    }

    /// <summary>Takes back what a purchase gave whose money went back.</summary>
    public async Task TakeBackAsync(CommandScope scope, Order order)
    {
        if (order is { Customer: { } customer, PaidMinor: 0, PaidAt: not null })
        {
            await points.ReturnAsync(scope, customer, order.Id.Value.ToString("N"), "cancelled", new Money(0, order.Currency));
        }
    }

    /// <summary>Takes back what goods gave that came back, once for each reference.</summary>
    public async Task TakeBackAsync(CommandScope scope, Order order, string reference, long keptMinor)
    {
        if (order is { Customer: { } customer, PaidAt: not null })
        {
            await points.ReturnAsync(scope, customer, order.Id.Value.ToString("N"), reference, new Money(keptMinor, order.Currency));
        }
    }

    private static async Task<Money> GoodsAsync(CommandScope scope, Order order)
    {
        var (agreements, id) = (scope.Db.Agreements, order.Agreement);
        var agreement = await agreements.SingleAsync(row => row.Id == id, scope.CancellationToken);
        return agreement.Total - agreement.FulfilmentCost;
    }
}

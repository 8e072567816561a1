using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>How many units of a line came back, and how many are on their way.</summary>
/// <param name="Returned">Accepted so far.</param>
/// <param name="Requested">In open returns.</param>
internal readonly record struct UnitsBack(int Returned, int Requested)
{
    /// <summary>By line, for some orders; lines of which nothing comes back are left out.</summary>
    public static async Task<IReadOnlyDictionary<OrderLineId, UnitsBack>> OfAsync(GraphDbContext db, IReadOnlyCollection<OrderId> orders, CancellationToken cancellationToken)
    {
        var (returns, lines) = (db.Returns, db.ReturnLines);
        var found = await returns
            .Where(row => orders.Contains(row.Order) && row.State != ReturnState.Cancelled)
            .Join(lines, row => row.Id, line => line.Return, (row, line) => new { line.Line, line.Accepted, line.Quantity })
            .ToListAsync(cancellationToken);
        return found.GroupBy(line => line.Line).ToDictionary(line => line.Key, line => new UnitsBack(
            line.Sum(one => one.Accepted ?? 0), line.Sum(one => one.Accepted is null ? one.Quantity : 0)));
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns.Invariants;

/// <summary>What an accepted return says is paid back has gone back, or is due.</summary>
internal sealed class AcceptedReturnsArePaidBack : IInvariant
{
    private const int PageSize = 500;
    private const int DifferencesMax = 1000;

    public string Name => "what goes back for an accepted return is the sum of its refunds";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        List<string> differences = [];
        var last = "";
        while (differences.Count < DifferencesMax)
        {
            var returns = db.Returns;
            var page = await returns
                .Where(row => (row.State == ReturnState.Accepted || row.State == ReturnState.Refused) && string.Compare(row.Number, last) > 0)
                .OrderBy(row => row.Number)
                .Select(row => new { row.Number, row.RefundMinor })
                .Take(PageSize)
                .ToListAsync(cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            last = page[^1].Number;
            var sums = await OrderRefunds.SumsAsync(db, [.. page.Select(row => row.Number)], cancellationToken);
            differences.AddRange(page
                .Where(row => row.RefundMinor != sums.GetValueOrDefault(row.Number))
                .Select(row => $"The return {row.Number} gives {row.RefundMinor} back, its refunds {sums.GetValueOrDefault(row.Number)}."));
        }

        return differences;
    }
}

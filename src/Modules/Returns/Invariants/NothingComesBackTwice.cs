using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns.Invariants;

/// <summary>No more units of a line come back, or are on their way, than were bought.</summary>
internal sealed class NothingComesBackTwice : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "no more comes back of a line than was bought";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (returns, lines) = (db.Returns, db.ReturnLines);
        var wrong = await lines
            .Join(returns.Where(row => row.State != ReturnState.Cancelled), line => line.Return, row => row.Id, (line, row) => line)
            .GroupBy(line => line.Line)
            .Select(line => new { line.Key, Bought = line.Min(one => one.Bought), Back = line.Sum(one => one.Accepted ?? one.Quantity) })
            .Where(line => line.Back > line.Bought)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(line => $"The line {line.Key.Value} has {line.Bought} units, and {line.Back} come back.")];
    }
}

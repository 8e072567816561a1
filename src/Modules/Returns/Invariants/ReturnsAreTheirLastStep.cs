using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns.Invariants;

/// <summary>What a return is, its history explains.</summary>
internal sealed class ReturnsAreTheirLastStep : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a return is what the last step of its history made it";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (returns, steps) = (db.Returns, db.ReturnSteps);
        var wrong = await returns
            .Where(row => !steps.Any(step => step.Return == row.Id && step.Version == row.Version && step.State == row.State)
                || steps.Count(step => step.Return == row.Id) != row.Version)
            .OrderBy(row => row.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(row => $"The return {row.Number} is {row.State} at version {row.Version}, which its history does not explain.")];
    }
}

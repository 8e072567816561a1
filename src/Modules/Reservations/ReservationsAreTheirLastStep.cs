using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>What a reservation is, its history explains.</summary>
internal sealed class ReservationsAreTheirLastStep : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a reservation is what the last step of its history made it";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var steps = db.ReservationSteps;
        var wrong = await db.Reservations
            .Where(row => !steps.Any(step => step.Reservation == row.Id && step.Version == row.Version && step.State == row.State && step.Location == row.Location)
                || steps.Count(step => step.Reservation == row.Id) != row.Version)
            .OrderBy(row => row.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(row => $"The reservation {row.Id.Value} is {row.State} at version {row.Version}, which its history does not explain.")];
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Each reservation has the one hold that fits it, and no hold is kept for a reservation that is none.</summary>
internal sealed class OpenReservationsHoldStock : IInvariant
{
    private const int PageSize = 1000;
    private const int DifferencesMax = 1000;

    public string Name => "an open reservation holds its units at its store, one that has ended holds none, and no others are held for reservations";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        List<string> differences = [];
        var last = new ReservationId(Guid.Empty);
        while (differences.Count < DifferencesMax)
        {
            var page = await db.Reservations.Where(row => row.Id.CompareTo(last) > 0).OrderBy(row => row.Id).Take(PageSize).ToListAsync(cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            // As it is written, whatever the time.
            var holds = await StockLedger.FindAsync(db, page.ConvertAll(row => row.Hold), DateTimeOffset.MinValue, cancellationToken);
            differences.AddRange(page.Select(row => Difference(row, holds.GetValueOrDefault(row.Hold))).OfType<string>());
            last = page[^1].Id;
        }

        var open = await StockLedger.OpenAsync(db, HoldPurpose.Reservation, int.MaxValue, cancellationToken);
        foreach (var ids in open.Chunk(PageSize))
        {
            var known = await db.Reservations.Where(row => ids.Contains(row.Hold)).Select(row => row.Hold).ToListAsync(cancellationToken);
            differences.AddRange(ids.Except(known).Select(hold => $"The hold {hold.Value} is for a reservation that does not exist."));
        }

        return [.. differences.Take(DifferencesMax)];
    }

    private static string? Difference(Reservation row, HoldSummary? hold)
    {
        var fits = hold is not null && hold.Location == row.Location && hold.Lines.Count == 1 && hold.Lines.GetValueOrDefault(row.Product) == row.Quantity;
        return !fits ? $"The reservation {row.Id.Value} has no hold of its units at its store."
            : !Agree(row.State, hold!.State) ? $"The reservation {row.Id.Value} is {row.State}, its hold {hold.State}."
            : null;
    }

    // The hold of one that was not collected ends by itself, perhaps before that is written down here.
    private static bool Agree(ReservationState state, HoldState hold) => state switch
    {
        ReservationState.Held or ReservationState.Picked => hold is HoldState.Held or HoldState.Expired,
        ReservationState.Trying => hold is HoldState.Held,
        ReservationState.Bought => hold is HoldState.Claimed,
        ReservationState.Expired => hold is HoldState.Expired,
        _ => hold is HoldState.Released,
    };
}

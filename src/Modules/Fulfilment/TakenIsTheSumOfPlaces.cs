using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>What is taken of a slot are the places that are kept or ordered.</summary>
internal sealed class TakenIsTheSumOfPlaces : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "taken places of slots are those that are kept or ordered";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (slots, holds) = (db.Slots, db.SlotHolds);
        var different = await slots
            .Select(slot => new
            {
                slot.Id,
                slot.Taken,
                slot.Capacity,
                Places = holds.Count(hold => hold.Slot == slot.Id && (hold.State == SlotHoldState.Held || hold.State == SlotHoldState.Claimed)),
            })
            .Where(slot => slot.Taken != slot.Places || slot.Taken > slot.Capacity)
            .OrderBy(slot => slot.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(slot => $"slot {slot.Id.Value}: {slot.Taken} of {slot.Capacity} taken, {slot.Places} places kept or ordered");
    }
}

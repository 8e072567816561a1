using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Gives back places that are kept past their time. Any number of nodes may do it; while none does, whoever wants a place does it himself.</summary>
internal sealed class ExpireSlots(Commands commands, GraphDatabase database, TimeProvider clock, ILogger<ExpireSlots> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int CountMax = 100;
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    /// <summary>Gives back some of them.</summary>
    /// <returns>How many slots were looked at.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var soon = Clock.GetUtcNow() + _every;
        List<SlotId> slots;
        await using (var db = database.Read())
        {
            var holds = db.SlotHolds;
            slots = await holds
                .Where(hold => hold.State == SlotHoldState.Held && hold.ExpiresAt <= soon)
                .Select(hold => hold.Slot).Distinct().Take(CountMax).ToListAsync(cancellationToken);
        }

        // Locking a slot gives back what has expired, by the database's clock.
        return slots.Count == 0 ? 0 : (await commands.RunAsync(new Command<Expired>("expireSlots", "system", ""), ExpireAsync, cancellationToken)).Count;

        async Task<Expired> ExpireAsync(CommandScope scope)
        {
            await LockedSlots.LockAsync(scope, slots, []);
            return new Expired(slots.Count);
        }
    }

    private sealed record Expired(int Count);
}

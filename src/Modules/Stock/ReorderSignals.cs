using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Reorder signals that nobody deals with yet, the oldest first.</summary>
internal static class ReorderSignals
{
    private static readonly Keyset<ReorderSignal> _oldest = Keyset.By((ReorderSignal signal) => signal.At).ThenBy(signal => signal.Id);

    public static async Task<Connection<ReorderSignal>> PageAsync(
        PageArguments pageArguments, LocationId? location, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var signals = db.ReorderSignals;
        var open = signals.Where(signal => signal.AcknowledgedAt == null);
        return await (location is { } at ? open.Where(signal => signal.Location == at) : open).ToConnectionAsync(_oldest, pageArguments, selection, cancellationToken);
    }

    /// <summary>The reference resolver; signals are for those who write stock.</summary>
    public static async Task<IReadOnlyDictionary<ReorderSignalId, ReorderSignal>> ByIdAsync(
        IReadOnlyList<ReorderSignalId> ids, GraphDatabase database, Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.Has(Scope.StockWrite))
        {
            return new Dictionary<ReorderSignalId, ReorderSignal>();
        }

        await using var db = database.Read();
        var signals = db.ReorderSignals;
        return await signals.Where(signal => ids.Contains(signal.Id)).ToDictionaryAsync(signal => signal.Id, cancellationToken);
    }
}

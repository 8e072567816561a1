using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>Each change of a return, or of all returns of a customer. Whether the caller may still see one is looked at for each.</summary>
internal static class ReturnChanged
{
    private const int OpenMax = 100;

    public static ChangeSource<ReturnChange, ReturnId?> Subscribe(
        ReturnId? @return, string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var watched = @return is { } id ? new Watched(ReturnTopics.Return, [id.Value.ToString("N")])
            : caller.CustomerId is { } customer ? new Watched(ReturnTopics.OfCustomer, [customer.Value.ToString("N")])
            : throw InputRefusal.Of("Say which return, or sign in as a customer.");
        var telling = new Telling<ReturnChange, ReturnId?>
        {
            Change = async (change, token) =>
            {
                var one = ReturnTopics.ReturnOf(change);
                return (await ReturnReads.ByIdAsync([one], caller, database, token)).ContainsKey(one) ? ToldOf(one, change.Version) : null;
            },
            State = token => StateAsync(@return, caller, database, token),
            Event = (mark, told) => new ReturnChange(mark, told),
        };
        return feed.Watch(watched, after, telling, cancellationToken);
    }

    private static async Task<IReadOnlyList<Told<ReturnId?>>> StateAsync(ReturnId? id, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (id is { } one)
        {
            return [.. (await ReturnReads.ByIdAsync([one], caller, database, cancellationToken)).Values.Select(row => ToldOf(row.Id, row.Version))];
        }

        var customer = caller.CustomerId!.Value;
        await using var db = database.Read();
        var returns = db.Returns;
        var open = await returns
            .Where(row => row.State == ReturnState.Requested && ReturnableOrders.Of(db, customer).Contains(row.Order))
            .OrderByDescending(row => row.RequestedAt)
            .Take(OpenMax)
            .ToListAsync(cancellationToken);
        return [.. open.AsEnumerable().Reverse().Select(row => ToldOf(row.Id, row.Version))];
    }

    private static Told<ReturnId?> ToldOf(ReturnId id, long version) => new(id.Value.ToString("N"), version, id);
}

internal sealed record ReturnChange(EventMark Mark, ReturnId? Return) : ChangeEvent(Mark);

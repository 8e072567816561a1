using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Ledger;

/// <summary>Somebody's points in a command: the account's row is locked, and what is over by then is over before anything else happens.</summary>
internal sealed class LockedAccount
{
    private readonly CommandScope _scope;
    private readonly LoyaltyOptions _options;
    private readonly List<PointsLot> _lots;

    private LockedAccount(CommandScope scope, LoyaltyOptions options, PointsAccount account, List<PointsHold> holds, List<PointsLot> lots)
    {
        _scope = scope;
        _options = options;
        Account = account;
        Holds = holds;
        _lots = lots;
    }

    public PointsAccount Account { get; }

    /// <summary>Those that were undecided when the account was locked.</summary>
    public IReadOnlyList<PointsHold> Holds { get; }

    /// <summary>Locks an account; one that does not exist is made. Of two who make it at once, the second one's command runs again.</summary>
    public static async Task<LockedAccount> OpenAsync(CommandScope scope, CustomerId customer, LoyaltyOptions options)
    {
        var (accounts, holds, lots) = (scope.Db.PointsAccounts, scope.Db.PointsHolds, scope.Db.PointsLots);
        var account = await accounts.Where(row => row.Customer == customer).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken)
            ?? scope.Db.Add(new PointsAccount { Customer = customer }).Entity;
        var locked = new LockedAccount(
            scope,
            options,
            account,
            await holds.Where(row => row.Customer == customer && row.State == PointsHoldState.Held).OrderBy(row => row.Id).ToListAsync(scope.CancellationToken),
            await lots.Where(row => row.Customer == customer && row.Rest > 0).OrderBy(row => row.ExpiresAt).ThenBy(row => row.Id).ToListAsync(scope.CancellationToken));
        locked.GiveUpWhatIsOver();
        return locked;
    }

    /// <summary>Keeps what has changed, so that whoever opens the account again in this command sees it.</summary>
    public Task SaveAsync() => _scope.SaveAsync();

    /// <summary>Points come in. What is owed is settled with them first.</summary>
    /// <param name="boughtMinor">For how much was bought.</param>
    public PointsEntry Earn(long points, Proof proof, long boughtMinor)
    {
        var entry = In(PointsEntryKind.Earned, points, proof, boughtMinor, owedChange: 0);
        Settle(entry);
        return entry;
    }

    /// <summary>Points that were spent come back.</summary>
    public PointsEntry GiveBack(long points, Proof proof)
    {
        var entry = In(PointsEntryKind.GivenBack, points, proof, 0, owedChange: 0);
        Settle(entry);
        return entry;
    }

    /// <summary>What points were earned with came back. Those that were spent meanwhile are owed.</summary>
    public PointsEntry Reverse(long points, Proof proof, long boughtMinor)
    {
        var taken = Math.Min(points, Account.Available);
        return Out(PointsEntryKind.Reversed, taken, proof, boughtMinor, points - taken);
    }

    /// <summary>Sets points aside; null when there are fewer.</summary>
    public PointsHold? Hold(long points, TimeSpan duration, string owner)
    {
        if (points > Account.Available)
        {
            return null;
        }

        Account.Held += points;
        var hold = new PointsHold
        {
            Id = new PointsHoldId(_scope.NewId()),
            Customer = Account.Customer,
            Points = points,
            Owner = owner,
            ExpiresAt = _scope.Now + duration,
        };
        _scope.Db.Add(hold);
        PointsChanged.Tell(_scope, hold);
        return hold;
    }

    public PointsEntry Spend(PointsHold hold, Proof proof)
    {
        Decide(hold, PointsHoldState.Spent);
        return Out(PointsEntryKind.Spent, hold.Points, proof, 0, owedChange: 0);
    }

    public void Release(PointsHold hold) => Decide(hold, PointsHoldState.Released);

    /// <summary>All that can be moved goes to another account, with what is owed and what was bought.</summary>
    public void MoveTo(LockedAccount other, Proof proof, long pointsMax, long boughtMinor)
    {
        var (points, owed) = (Math.Min(Account.Available, pointsMax), Account.Owed);
        Out(PointsEntryKind.Moved, points, proof with { ProofId = $"{proof.ProofId}:out" }, -boughtMinor, -owed, out var taken);
        other.In(PointsEntryKind.Moved, points, proof with { ProofId = $"{proof.ProofId}:in" }, boughtMinor, owed, taken);
    }

    private void GiveUpWhatIsOver()
    {
        foreach (var hold in Holds.Where(hold => hold.ExpiresAt <= _scope.Now))
        {
            Decide(hold, PointsHoldState.Expired);
        }

        // Points on hold were promised; they expire when they are given back.
        foreach (var lot in _lots.Where(lot => lot.ExpiresAt <= _scope.Now).ToList())
        {
            if (Math.Min(lot.Rest, Account.Available) is > 0 and var points)
            {
                Out(PointsEntryKind.Expired, points, new Proof(Proof.Lot, $"{lot.Id:N}:{Account.Entries + 1}"), 0, owedChange: 0);
            }
        }
    }

    private void Decide(PointsHold hold, PointsHoldState state)
    {
        hold.Decide(state, _scope.Now);
        Account.Held -= hold.Points;
        PointsChanged.Tell(_scope, hold);
    }

    private void Settle(PointsEntry entry)
    {
        if (Math.Min(Account.Owed, entry.Points) is > 0 and var points)
        {
            Out(PointsEntryKind.Settled, points, Proof.Of(entry), 0, -points);
        }
    }

    private PointsEntry In(PointsEntryKind kind, long points, Proof proof, long boughtMinor, long owedChange, IReadOnlyList<PointsLot>? lots = null)
    {
        var expiresAt = _scope.Now.AddMonths(_options.PointsLastMonths);
        var entry = Write(kind, points, proof, boughtMinor, owedChange, lots is null && points > 0 ? expiresAt : null);
        if (points == 0)
        {
            return entry;
        }

        // What was moved expires when it would have.
        foreach (var (rest, until) in lots?.Select(lot => (lot.Rest, lot.ExpiresAt)) ?? [(points, expiresAt)])
        {
            var lot = new PointsLot { Id = _scope.NewId(), Customer = Account.Customer, Rest = rest, ExpiresAt = until };
            _scope.Db.Add(lot);
            _lots.Add(lot);
        }

        _lots.Sort((left, right) => (left.ExpiresAt, left.Id).CompareTo((right.ExpiresAt, right.Id)));
        return entry;
    }

    private PointsEntry Out(PointsEntryKind kind, long points, Proof proof, long boughtMinor, long owedChange) => Out(kind, points, proof, boughtMinor, owedChange, out _);

    // The points that expire first go first.
    private PointsEntry Out(PointsEntryKind kind, long points, Proof proof, long boughtMinor, long owedChange, out List<PointsLot> taken)
    {
        taken = [];
        var wanted = points;
        foreach (var lot in _lots.Where(lot => lot.Rest > 0))
        {
            var part = Math.Min(lot.Rest, wanted);
            if (part > 0)
            {
                lot.Rest -= part;
                wanted -= part;
                taken.Add(new PointsLot { Id = lot.Id, Customer = lot.Customer, Rest = part, ExpiresAt = lot.ExpiresAt });
            }
        }

        return Write(kind, -points, proof, boughtMinor, owedChange, null);
    }

    private PointsEntry Write(PointsEntryKind kind, long points, Proof proof, long boughtMinor, long owedChange, DateTimeOffset? expiresAt)
    {
        Account.Balance += points;
        Account.Owed += owedChange;
        Account.Entries++;
        var entry = new PointsEntry
        {
            Id = new PointsEntryId(_scope.NewId()),
            Customer = Account.Customer,
            Number = Account.Entries,
            Kind = kind,
            Points = points,
            OwedChange = owedChange,
            Balance = Account.Balance,
            SourceType = proof.SourceType,
            ProofId = proof.ProofId,
            BoughtMinor = boughtMinor,
            At = _scope.Now,
            ExpiresAt = expiresAt,
        };
        _scope.Db.Add(entry);
        PointsChanged.Tell(_scope, entry);
        return entry;
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Contract;

/// <summary>Loads the points of purchases that are over and done with, and gives who made them the card in the app.</summary>
public sealed class LoyaltyImport
{
    private readonly Commands _commands;
    private readonly LoyaltyOptions _options;

    internal LoyaltyImport(Commands commands, LoyaltyOptions options)
    {
        _commands = commands;
        _options = options;
    }

    /// <summary>Opens an account for each customer who has none yet, with an entry for each of their purchases at its own time; who has one keeps it as it is.</summary>
    /// <returns>How many accounts are new.</returns>
    public async Task<int> LoadAsync(IReadOnlyCollection<CreditedPurchase> purchases, CancellationToken cancellationToken) =>
        (await _commands.RunAsync(new Command<Loaded>("loadLoyalty", "import", purchases.Count), scope => LoadAsync(scope, purchases), cancellationToken)).Count;

    private async Task<Loaded> LoadAsync(CommandScope scope, IReadOnlyCollection<CreditedPurchase> purchases)
    {
        var customers = purchases.Select(purchase => purchase.Customer).Distinct().ToList();
        var accounts = scope.Db.PointsAccounts;
        var known = await accounts.Where(account => customers.Contains(account.Customer)).Select(account => account.Customer).ToListAsync(scope.CancellationToken);
        var added = purchases.Where(purchase => !known.Contains(purchase.Customer)).GroupBy(purchase => purchase.Customer).ToList();
        foreach (var own in added)
        {
            Credit(scope, own.Key, [.. own.OrderBy(purchase => purchase.At).ThenBy(purchase => purchase.Purchase, StringComparer.Ordinal)]);
            await CustomerDirectory.IssueCardAsync(scope, own.Key, LoyaltyCards.Prefix, () => LoyaltyCards.NumberOf(scope.NewId()));
        }

        return new Loaded(added.Count);
    }

    // What has expired by now is left out, so that all that stands there can be spent.
    private void Credit(CommandScope scope, CustomerId customer, IReadOnlyList<CreditedPurchase> purchases)
    {
        var account = scope.Db.Add(new PointsAccount { Customer = customer }).Entity;
        foreach (var purchase in purchases)
        {
            var (points, expiresAt) = (_options.PointsFor(purchase.Paid), purchase.At.AddMonths(_options.PointsLastMonths));
            if (expiresAt <= scope.Now)
            {
                continue;
            }

            account.Entries++;
            account.Balance += points;
            scope.Db.Add(EntryOf(scope, account, purchase, points, expiresAt));
            if (points > 0)
            {
                scope.Db.Add(new PointsLot { Id = scope.NewId(), Customer = customer, Rest = points, ExpiresAt = expiresAt });
            }
        }
    }

    private static PointsEntry EntryOf(CommandScope scope, PointsAccount account, CreditedPurchase purchase, long points, DateTimeOffset expiresAt) => new()
    {
        Id = new PointsEntryId(scope.NewId()),
        Customer = account.Customer,
        Number = account.Entries,
        Kind = PointsEntryKind.Earned,
        Points = points,
        Balance = account.Balance,
        SourceType = Proof.Purchase,
        ProofId = purchase.Purchase,
        BoughtMinor = purchase.Paid.Minor,
        At = purchase.At,
        ExpiresAt = points > 0 ? expiresAt : null,
    };

    private sealed record Loaded(int Count);
}

/// <summary>A purchase that gives points.</summary>
/// <param name="Customer">Who bought.</param>
/// <param name="Purchase">The order's or receipt's id, unique over all channels; at most 120 characters.</param>
/// <param name="Paid">What was paid in money for goods.</param>
/// <param name="At">When.</param>
public sealed record CreditedPurchase(CustomerId Customer, string Purchase, Money Paid, DateTimeOffset At);

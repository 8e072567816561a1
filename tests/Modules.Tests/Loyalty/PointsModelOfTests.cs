using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Modules.Tests.Customers;

namespace Omnichannel.Graph.Modules.Tests.Loyalty;

/// <summary>Points once more: a few lists in memory, to which the ledger must agree.</summary>
internal sealed class PointsModelOfTests(CustomersShop shop, CustomerId member)
{
    private readonly List<(long Left, DateTimeOffset ExpiresAt)> _lots = [];
    private readonly Dictionary<PointsHoldId, (long Points, DateTimeOffset ExpiresAt)> _holds = [];
    private readonly Dictionary<string, long> _purchases = [];
    private int _number;

    public long Owed { get; private set; }

    public long Balance => _lots.Sum(lot => lot.Left);

    public long Held => _holds.Values.Sum(hold => hold.Points);

    private DateTimeOffset Now => shop.Clock.GetUtcNow();

    /// <summary>Does something to both.</summary>
    public async Task<string> StepAsync(Random random)
    {
        var done = random.Next(9) switch
        {
            0 or 1 => await EarnAsync(random.Next(0, 200)),
            2 => await ReturnAsync(random),
            3 or 4 => await HoldAsync(random.Next(1, 300), random.Next(1, 60)),
            5 => await SpendAsync(random),
            6 => await ReleaseAsync(random),
            7 => await GiveBackAsync(random.Next(1, 50)),
            _ => Pass(random),
        };
        Over();
        return done;
    }

    private async Task<string> EarnAsync(long points)
    {
        var purchase = $"order-{_number++}";
        _purchases.Add(purchase, points);
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, member, purchase, Money.Eur((points * 100) + 99)));
        In(points);
        return $"earn {points}";
    }

    private async Task<string> ReturnAsync(Random random)
    {
        if (_purchases.Count == 0)
        {
            return "nothing to return";
        }

        var purchase = _purchases.Keys.ElementAt(random.Next(_purchases.Count));
        var kept = random.NextInt64(_purchases[purchase] + 1);
        var back = await shop.LedgerAsync((ledger, scope) => ledger.ReturnAsync(scope, member, purchase, $"{_number++}", Money.Eur(kept * 100)));
        Assert.Equal(_purchases[purchase] - kept, back);
        _purchases[purchase] = kept;
        var taken = Math.Min(back, Balance - Held);
        Out(taken);
        Owed += back - taken;
        return $"return {back}";
    }

    private async Task<string> HoldAsync(long points, int minutes)
    {
        var outcome = await shop.LedgerAsync((ledger, scope) => ledger.HoldAsync(scope, member, points, TimeSpan.FromMinutes(minutes), "test"));
        if (points > Balance - Held)
        {
            Assert.Equal(new PointsHoldOutcome.NotEnough(Balance - Held), outcome);
            return $"hold {points}: refused";
        }

        _holds.Add(Assert.IsType<PointsHoldOutcome.Held>(outcome).Hold, (points, Now.AddMinutes(minutes)));
        return $"hold {points}";
    }

    private async Task<string> SpendAsync(Random random)
    {
        if (_holds.Count == 0)
        {
            return "nothing to spend";
        }

        var hold = _holds.Keys.Order().ElementAt(random.Next(_holds.Count));
        Assert.True(await shop.LedgerAsync((ledger, scope) => ledger.SpendAsync(scope, hold, $"spend-{_number++}")));
        _holds.Remove(hold, out var spent);
        Out(spent.Points);
        return $"spend {spent.Points}";
    }

    private async Task<string> ReleaseAsync(Random random)
    {
        if (_holds.Count == 0)
        {
            return "nothing to release";
        }

        var hold = _holds.Keys.Order().ElementAt(random.Next(_holds.Count));
        Assert.True(await shop.LedgerAsync((ledger, scope) => ledger.ReleaseAsync(scope, hold)));
        Assert.False(await shop.LedgerAsync((ledger, scope) => ledger.SpendAsync(scope, hold, "late")));
        _holds.Remove(hold);
        return "release";
    }

    private async Task<string> GiveBackAsync(long points)
    {
        var reference = $"refund-{_number++}";
        Assert.True(await shop.LedgerAsync((ledger, scope) => ledger.GiveBackAsync(scope, member, points, reference)));
        Assert.False(await shop.LedgerAsync((ledger, scope) => ledger.GiveBackAsync(scope, member, points, reference)));
        In(points);
        return $"give back {points}";
    }

    private string Pass(Random random)
    {
        var time = random.Next(4) == 0 ? TimeSpan.FromDays(random.Next(1, 200)) : TimeSpan.FromMinutes(random.Next(1, 40));
        shop.Clock.Advance(time);
        return $"pass {time}";
    }

    private void In(long points)
    {
        Over();
        _lots.Add((points, Now.AddMonths(24)));
        var settled = Math.Min(Owed, points);
        Owed -= settled;
        Out(settled);
    }

    private void Out(long points)
    {
        foreach (var index in Enumerable.Range(0, _lots.Count).OrderBy(index => _lots[index].ExpiresAt).ThenBy(index => index))
        {
            var part = Math.Min(points, _lots[index].Left);
            _lots[index] = _lots[index] with { Left = _lots[index].Left - part };
            points -= part;
        }
    }

    // What is promised expires when it is given back.
    private void Over()
    {
        foreach (var hold in _holds.Where(hold => hold.Value.ExpiresAt <= Now).Select(hold => hold.Key).ToList())
        {
            _holds.Remove(hold);
        }

        Out(Math.Min(_lots.Where(lot => lot.ExpiresAt <= Now).Sum(lot => lot.Left), Balance - Held));
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>What a merge of two carts did, line by line: <c>type CartMergeReport</c>.</summary>
internal sealed record CartMergeReport(CartMergeId Id, DateTimeOffset At, IReadOnlyList<CartMergeLine> Lines, DateTimeOffset? UndoneAt)
{
    /// <summary>The latest merge into each of some carts, in their order.</summary>
    public static async Task<IReadOnlyList<CartMergeReport?>> LatestAsync(IReadOnlyList<Cart> carts, GraphDatabase database, CancellationToken cancellationToken)
    {
        var ids = carts.Select(cart => cart.Id).ToList();
        await using var db = database.Read();
        var merges = await db.CartMerges.Where(merge => ids.Contains(merge.Cart)).ToListAsync(cancellationToken);
        var latest = merges.GroupBy(merge => merge.Cart).Select(of => of.OrderByDescending(merge => merge.At).ThenByDescending(merge => merge.Id).First()).ToDictionary(merge => merge.Cart);
        var wanted = latest.Values.Select(merge => merge.Id).ToList();
        var lines = wanted.Count == 0 ? [] : await db.MergedLines.Where(line => wanted.Contains(line.Merge)).OrderBy(line => line.Position).ToListAsync(cancellationToken);
        var byMerge = lines.ToLookup(line => line.Merge);
        return [.. carts.Select(cart => latest.TryGetValue(cart.Id, out var merge)
            ? new CartMergeReport(merge.Id, merge.At, [.. byMerge[merge.Id].Select(line => new CartMergeLine(line))], merge.UndoneAt)
            : null)];
    }
}

/// <summary>What became of one line that came in: <c>type CartMergeLine</c>.</summary>
internal sealed class CartMergeLine(MergedLine line)
{
    public ProductId Product => line.Product;

    public int Before => line.Before;

    public int Incoming => line.Incoming;

    public int After => line.After;

    public Money PriceBefore => new(line.PriceBeforeMinor, line.Currency);

    public Money? PriceNow => line.PriceNowMinor is { } minor ? new Money(minor, line.Currency) : null;

    public IReadOnlyList<CartMergeOutcome> Outcomes => IsRepriced ? [Outcome, CartMergeOutcome.Repriced] : [Outcome];

    public string Reason => IsRepriced ? $"{OutcomeReason} Its price is another one than when it was added." : OutcomeReason;

    private bool IsRepriced => PriceNow is { } now && now != PriceBefore;

    private CartMergeOutcome Outcome =>
        line.PriceNowMinor is null || line.After == 0 ? CartMergeOutcome.Dropped
        : line.After < line.Before + line.Incoming ? CartMergeOutcome.Capped
        : line.Before == 0 ? CartMergeOutcome.Kept
        : CartMergeOutcome.Summed;

    private string OutcomeReason => Outcome switch
    {
        CartMergeOutcome.Dropped when line.PriceNowMinor is null => "It is not for sale any more.",
        CartMergeOutcome.Dropped => $"The cart has no room for more than {CartLimits.LinesMax} lines.",
        CartMergeOutcome.Capped => $"A line has at most {CartLimits.UnitsMax} units.",
        CartMergeOutcome.Summed => "Both carts had it.",
        _ => "Only the other cart had it.",
    };
}

/// <summary>What happened to a line in a merge.</summary>
internal enum CartMergeOutcome
{
    Kept,
    Summed,
    Capped,
    Dropped,
    Repriced,
}

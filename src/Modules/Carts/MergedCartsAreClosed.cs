using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Carts;

internal sealed class MergedCartsAreClosed : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a cart that went into another is active no more";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var carts = db.Carts;
        var wrong = await db.CartMerges
            .Where(merge => merge.UndoneAt == null && carts.Any(cart => cart.Id == merge.Incoming && cart.ActiveOf != null))
            .OrderBy(merge => merge.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(merge => $"The cart {merge.Incoming.Value} is active, and went into {merge.Cart.Value}.")];
    }
}

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stock;

/// <summary>What every change of stock asks before it locks anything: the ranges of its input, and whether product and location exist.</summary>
internal sealed class StockChecks(ProductDirectory products, StoreDirectory stores)
{
    public const int QuantityMax = 1_000_000;
    public const int UnitsMax = 10_000_000;
    private const int LinesMax = 100;
    private const int SourceLengthMax = 40;

    /// <summary>The first product of these that does not exist.</summary>
    public async Task<ProductId?> UnknownProductAsync(IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        var known = await products.FindAsync(ids, cancellationToken);
        return ids.Where(id => !known.ContainsKey(id)).Select(id => (ProductId?)id).FirstOrDefault();
    }

    /// <summary>Whether there is no such location.</summary>
    public async Task<bool> IsUnknownAsync(LocationId location, CancellationToken cancellationToken) =>
        (await stores.FindAsync([location], cancellationToken)).Count == 0;

    /// <summary>Units of each product; a product that is named twice counts as the sum.</summary>
    public static IReadOnlyDictionary<ProductId, int> Sum(IReadOnlyList<StockLineInput> lines, int linesMax = LinesMax)
    {
        Count("lines", lines.Count, linesMax);
        foreach (var line in lines)
        {
            Range("quantity", line.Quantity, 1, QuantityMax);
        }

        // In the order of the lines: what is refused first is what was asked for first.
        var sums = new OrderedDictionary<ProductId, int>();
        foreach (var line in lines)
        {
            sums[line.Product] = sums.GetValueOrDefault(line.Product) + line.Quantity;
        }

        return sums;
    }

    public static void Range(string name, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            throw InputRefusal.Of($"\"{name}\" is {min} to {max}, found: {value}.");
        }
    }

    public static void Count(string name, int count, int max)
    {
        if (count is 0 || count > max)
        {
            throw InputRefusal.Of($"\"{name}\" has 1 to {max} entries, found: {count}.");
        }
    }

    public static void Source(string source)
    {
        if (source.Length is 0 or > SourceLengthMax)
        {
            throw InputRefusal.Of($"\"source\" has 1 to {SourceLengthMax} characters.");
        }
    }

    public static void Reference(string? reference)
    {
        if (reference?.Length > StockModel.ReferenceLengthMax)
        {
            throw InputRefusal.Of($"\"reference\" has at most {StockModel.ReferenceLengthMax} characters.");
        }
    }
}

/// <param name="Quantity">1 or more.</param>
internal sealed record StockLineInput(ProductId Product, int Quantity);

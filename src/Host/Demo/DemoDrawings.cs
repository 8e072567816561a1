using System.Collections.Frozen;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>What is drawn for which product: by a word of its Dutch name, or else of its category's.</summary>
internal sealed class DemoDrawings
{
    private const string Resource = "demo/drawings.txt";

    // Shorter ones stand in the middle of too many others: a cat in cotton, a knife in what ladies wear.
    private const int PartLengthMin = 5;

    private readonly IReadOnlyList<(string[] Words, string Shapes)> _drawings = [.. Read()];
    private readonly Lazy<FrozenDictionary<string, string>> _wordsBySku;

    public DemoDrawings(TimeProvider clock)
    {
        // The names do not depend on the day; a thousand pictures on one page must not read the assortment a thousand times.
        _wordsBySku = new(() => Words(DemoAssortment.Of(DateOnly.FromDateTime(clock.GetUtcNow().Date))));
    }

    /// <summary>The shapes, with {a}, {b} and {c} for colours; null for a product of which nothing is known.</summary>
    public string? Of(string sku) => WordsOf(sku) is { } words ? Drawing(words) : null;

    /// <summary>What a product is called, with its category behind, in small letters; null when it is not of the demonstration.</summary>
    public string? WordsOf(string sku) => _wordsBySku.Value.GetValueOrDefault(sku);

    private string? Drawing(string words)
    {
        var end = words.IndexOf('/', StringComparison.Ordinal);
        return Fitting(words[..end]) ?? Fitting(words[end..]);
    }

    private string? Fitting(string words)
    {
        var found = _drawings.FirstOrDefault(drawing => drawing.Words.Any(word => Stands(word, words)));
        return found.Shapes;
    }

    // As a word of its own, or as the beginning or the end of one.
    private static bool Stands(string word, string words)
    {
        for (var at = words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var (begins, ends) = (at == 0 || !char.IsLetter(words[at - 1]), end == words.Length || !char.IsLetter(words[end]));
            if ((begins && ends) || ((begins || ends) && word.Length >= PartLengthMin))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string> Words(DemoAssortment assortment)
    {
        var categories = assortment.Categories.ToDictionary(category => category.Id, category => category.NameNl);
        return assortment.Products.ToFrozenDictionary(
            product => product.Sku.ToString(), product => $"{product.NameNl}/{categories[product.Category]}".ToLowerInvariant(), StringComparer.Ordinal);
    }

    private static IEnumerable<(string[] Words, string Shapes)> Read()
    {
        using var stream = typeof(DemoDrawings).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var end = line.IndexOf('|', StringComparison.Ordinal);
            if (!line.StartsWith('#') && end > 0)
            {
                yield return (line[..end].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), line[(end + 1)..].Trim());
            }
        }
    }
}

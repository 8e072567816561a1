using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>What is known of each document but its words: one array for each fact, about 70 bytes a document and its two names.</summary>
internal sealed class SearchColumns
{
    public required Guid[] Ids { get; init; }

    /// <summary>The documents by their id, so that a document is found again without a dictionary.</summary>
    public required int[] ById { get; init; }

    /// <summary>Ordinals.</summary>
    public required int[] Categories { get; init; }

    /// <summary>Ordinals; -1 for none.</summary>
    public required int[] Brands { get; init; }

    public required ProductKind[] Kinds { get; init; }

    public required long[] Prices { get; init; }

    public required long[] PublishedAt { get; init; }

    public required int[] Ratings { get; init; }

    /// <summary>Words, for how much one of them counts.</summary>
    public required ushort[] Lengths { get; init; }

    /// <summary>Where each document's values begin, and the end.</summary>
    public required int[] ValueStarts { get; init; }

    /// <summary>Ordinals of attribute values.</summary>
    public required int[] Values { get; init; }

    /// <summary>Folded, to sort by.</summary>
    public required TextColumn NamesNl { get; init; }

    public required TextColumn NamesEn { get; init; }

    public int Count => Ids.Length;

    public ReadOnlySpan<int> ValuesOf(int document) => Values.AsSpan(ValueStarts[document]..ValueStarts[document + 1]);

    /// <summary>The document of a product; -1 when it is not here.</summary>
    public int Find(Guid id)
    {
        var (low, high) = (0, ById.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Ids[ById[middle]].CompareTo(id);
            if (order == 0)
            {
                return ById[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    public static int[] SortById(Guid[] ids)
    {
        var documents = new int[ids.Length];
        for (var document = 0; document < documents.Length; document++)
        {
            documents[document] = document;
        }

        Array.Sort((Guid[])ids.Clone(), documents);
        return documents;
    }
}

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Where in a product a word stands.</summary>
[Flags]
internal enum SearchFields : byte
{
    None = 0,
    Name = 1,
    Brand = 2,
    Category = 4,
    Attribute = 8,
    Description = 16,

    /// <summary>The article number or the number under the barcode.</summary>
    Code = 32,

    /// <summary>Only as the stem of a word, never as written.</summary>
    StemOnly = 64,
}

/// <summary>How much a word counts by where it stands.</summary>
internal static class SearchBoost
{
    private const float StemPart = 0.9f;

    private static readonly (SearchFields Field, float Boost)[] Boosts =
    [
        (SearchFields.Code, 8),
        (SearchFields.Name, 5),
        (SearchFields.Brand, 3),
        (SearchFields.Category, 1.5f),
        (SearchFields.Attribute, 1.5f),
        (SearchFields.Description, 1),
    ];

    /// <summary>By the bits of <see cref="SearchFields"/>.</summary>
    public static float[] Table { get; } = [.. Enumerable.Range(0, 128).Select(bits => Of((SearchFields)bits))];

    private static float Of(SearchFields fields)
    {
        var boost = Boosts.Where(one => fields.HasFlag(one.Field)).Sum(one => one.Boost);
        return fields.HasFlag(SearchFields.StemOnly) ? boost * StemPart : boost;
    }
}

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>A product as it is searched: its own words and those of its variants, which are found through it.</summary>
internal sealed record SearchDocument
{
    public required ProductId Id { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public string? Brand { get; init; }

    public required CategoryId Category { get; init; }

    public ProductKind Kind { get; init; }

    /// <summary>Minor units.</summary>
    public required long Price { get; init; }

    /// <summary>UTC ticks; it is not found before.</summary>
    public required long PublishedAt { get; init; }

    /// <summary>Thousandths of a star, 0 without reviews.</summary>
    public int Rating { get; init; }

    /// <summary>Article numbers and numbers under barcodes.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Descriptions, in any language.</summary>
    public IReadOnlyList<string> Descriptions { get; init; } = [];

    /// <summary>Names of the category and those above it, in any language.</summary>
    public IReadOnlyList<string> CategoryNames { get; init; } = [];

    /// <summary>By which results can be narrowed; distinct.</summary>
    public IReadOnlyList<SearchValue> Values { get; init; } = [];

    /// <summary>Attribute values, in any language.</summary>
    public IReadOnlyList<string> ValueTexts { get; init; } = [];
}

/// <summary>An attribute's value.</summary>
/// <param name="Code">The attribute.</param>
/// <param name="Value">In Dutch, which identifies it.</param>
internal readonly record struct SearchValue(string Code, string Value);

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>A part of the assortment. Categories are a tree.</summary>
internal sealed class Category
{
    public required CategoryId Id { get; init; }

    /// <summary>The retailer's own, unique.</summary>
    public required string Code { get; set; }

    /// <summary>Null at the top.</summary>
    public CategoryId? Parent { get; set; }

    public string NameNl { get; set; } = "";

    /// <summary>The Dutch name when it was never translated.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Among its siblings, smallest first.</summary>
    public int Position { get; set; }

    /// <summary>The ids from the top down to this one, separated by slashes, so that a path is one query.</summary>
    public string Lineage { get; set; } = "";

    /// <summary>From the top down, itself included.</summary>
    public IReadOnlyList<CategoryId> Path => PathOf(Lineage);

    public static IReadOnlyList<CategoryId> PathOf(string lineage) =>
        [.. lineage.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => new CategoryId(Guid.ParseExact(id, "N")))];
}

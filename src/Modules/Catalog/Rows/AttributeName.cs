namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>An attribute that products can have.</summary>
internal sealed class AttributeName
{
    public required string Code { get; init; }

    public string NameNl { get; set; } = "";

    /// <summary>The Dutch name when it was never translated.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Null without one.</summary>
    public string? Unit { get; set; }

    /// <summary>Smallest first.</summary>
    public int Position { get; set; }

    /// <summary>Whether search results can be narrowed by it.</summary>
    public bool IsFacet { get; set; }
}

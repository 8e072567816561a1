using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>What a customer thinks of a product. One for each customer and product.</summary>
internal sealed class Review
{
    public required ReviewId Id { get; init; }

    /// <summary>Never a variant.</summary>
    public required ProductId Product { get; init; }

    /// <summary>The customer.</summary>
    public required Guid Author { get; init; }

    /// <summary>To be shown.</summary>
    public string AuthorName { get; set; } = "";

    /// <summary>Stars, 1 to 5.</summary>
    public int Rating { get; set; }

    public string? Title { get; set; }

    public string Text { get; set; } = "";

    public bool IsVerified { get; set; }

    public DateTimeOffset WrittenAt { get; set; }
}

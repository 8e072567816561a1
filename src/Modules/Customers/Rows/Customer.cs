using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>Somebody who buys.</summary>
internal sealed class Customer
{
    public required CustomerId Id { get; init; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    /// <summary>Both names in small letters, to find them by.</summary>
    public string SearchName { get; set; } = "";

    /// <summary>The family name in small letters; the order of lists.</summary>
    public string SortName { get; set; } = "";

    public Language? Language { get; set; }

    public LocationId? FavouriteStore { get; set; }

    /// <summary>A channel's code.</summary>
    public string? NotificationChannel { get; set; }

    public ReceiptChoice Receipt { get; set; } = ReceiptChoice.Print;

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;

    /// <summary>Who they are now, when they were merged into somebody.</summary>
    public CustomerId? MergedInto { get; set; }

    public void Rename(string? givenName, string? familyName)
    {
        GivenName = givenName;
        FamilyName = familyName;
        SearchName = $"{givenName} {familyName}".Trim().ToLowerInvariant();
        SortName = (familyName ?? givenName ?? "").ToLowerInvariant();
    }
}

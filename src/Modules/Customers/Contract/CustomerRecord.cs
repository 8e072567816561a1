using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>A customer as they are loaded from elsewhere.</summary>
/// <param name="Id">Stays the same for as long as the customer exists.</param>
/// <param name="GivenName">The first name, at most 100 characters.</param>
/// <param name="FamilyName">The family name, at most 100 characters.</param>
public sealed record CustomerRecord(CustomerId Id, string GivenName, string FamilyName)
{
    /// <summary>The account's name, unique over all providers; null without one.</summary>
    public string? Login { get; init; }

    /// <summary>The number of their card; null without one.</summary>
    public string? Card { get; init; }

    /// <summary>Where they get mail; null when it is not known.</summary>
    public string? Email { get; init; }

    /// <summary>Where they live; null when it is not known.</summary>
    public CustomerAddress? Address { get; init; }

    /// <summary>The location they like best; null when none is chosen.</summary>
    public LocationId? FavouriteStore { get; init; }

    /// <summary>What becomes of receipts.</summary>
    public ReceiptChoice Receipt { get; init; } = ReceiptChoice.Print;

    /// <summary>What they agreed to, each over the channel that it names.</summary>
    public IReadOnlyList<CustomerConsent> Consents { get; init; } = [];
}

/// <summary>Something that a customer agreed to.</summary>
/// <param name="Topic">What.</param>
/// <param name="Channel">The channel that is used for it, through which they said so as well.</param>
public sealed record CustomerConsent(ConsentTopic Topic, Channel Channel);

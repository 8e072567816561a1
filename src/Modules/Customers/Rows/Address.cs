using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>An address of a customer.</summary>
internal sealed class Address
{
    public required AddressId Id { get; init; }

    public required CustomerId Customer { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Tells apart, in their order, what was added at one instant.</summary>
    public required int Position { get; init; }

    public string? Label { get; set; }

    public string? Recipient { get; set; }

    public string Street { get; set; } = "";

    public string HouseNumber { get; set; } = "";

    public string Postcode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public bool IsDefault { get; set; }

    public int Version { get; set; }
}

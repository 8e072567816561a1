namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Where a customer gets things, to be copied: they may change it afterwards.</summary>
/// <param name="Recipient">To whom.</param>
/// <param name="Street">The street.</param>
/// <param name="HouseNumber">The number with its addition.</param>
/// <param name="Postcode">The postcode, Dutch ones as <c>1234 AB</c>.</param>
/// <param name="City">The town.</param>
/// <param name="Country">ISO 3166 alpha-2.</param>
public sealed record CustomerAddress(string Recipient, string Street, string HouseNumber, string Postcode, string City, string Country);

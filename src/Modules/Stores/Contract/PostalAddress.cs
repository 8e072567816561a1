namespace Omnichannel.Graph.Stores.Contract;

/// <summary>Where post and drivers find a place.</summary>
/// <param name="Street">The street with the house number, 1 to 200 characters.</param>
/// <param name="Postcode">As it is written in its country, at most 20 characters; null where there are none.</param>
/// <param name="City">The town, 1 to 100 characters.</param>
/// <param name="Region">The province or state, at most 100 characters; null where addresses have none.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record PostalAddress(string Street, string? Postcode, string City, string? Region, string Country);

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A location as it is loaded into the stores. A load replaces all of it, special days included.</summary>
public sealed record LocationRecord
{
    /// <summary>Stays the same for as long as the location exists.</summary>
    public required LocationId Id { get; init; }

    /// <summary>The retailer's own code, unique, 1 to 40 characters; loads find the location again by it.</summary>
    public required string Code { get; init; }

    /// <summary>The name for customers, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of place.</summary>
    public required LocationKind Kind { get; init; }

    /// <summary>Where post and drivers find it; null when it is not known.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Where it is on the map; null when it is not known.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>The time zone of its clock, an IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>When customers can come; null when they cannot, or when it is not known.</summary>
    public OpeningHours? OpeningHours { get; init; }

    /// <summary>In international form, at most 30 characters; null without one.</summary>
    public string? Phone { get; init; }

    /// <summary>How it belongs to the retailer.</summary>
    public OwnerKind OwnerKind { get; init; } = OwnerKind.Own;

    /// <summary>The company that runs it, at most 200 characters; null when that is not told.</summary>
    public string? OwnerName { get; init; }

    /// <summary>What else customers find there, at most 50, each 1 to 80 characters.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>What it does and does not do for customers.</summary>
    public LocationPolicies Policies { get; init; } = new(ReturnPolicy.None, null, PricePolicy.Catalog, []);

    /// <summary>By what it is known which products it carries.</summary>
    public AssortmentRule Assortment { get; init; } = AssortmentRule.Everything;

    /// <summary>The code of the planogram by which it is furnished; null without one.</summary>
    public string? Planogram { get; init; }
}

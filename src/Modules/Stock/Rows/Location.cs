using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>A place that keeps stock.</summary>
internal sealed class Location
{
    public required LocationId Id { get; init; }

    public required string Name { get; init; }

    public required LocationKind Kind { get; init; }

    public required string City { get; init; }
}

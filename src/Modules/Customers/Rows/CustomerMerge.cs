using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>Two customers of whom one was made.</summary>
internal sealed class CustomerMerge
{
    public required CustomerMergeId Id { get; init; }

    public required CustomerId Kept { get; init; }

    public required CustomerId Absorbed { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, as callers are named.</summary>
    public required string By { get; init; }

    public required string Reason { get; init; }

    public int Moved { get; set; }

    public DateTimeOffset? SplitAt { get; set; }
}

/// <summary>One row that a merge moved.</summary>
internal sealed class MovedRow
{
    public required CustomerMergeId Merge { get; init; }

    /// <summary>The row's own id.</summary>
    public required Guid Row { get; init; }

    /// <summary>Whether it was the default address, which there can be one of only.</summary>
    public bool WasDefault { get; init; }
}

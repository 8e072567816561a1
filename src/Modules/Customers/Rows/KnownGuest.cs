using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>A guest who turned out to be a customer.</summary>
internal sealed class KnownGuest
{
    public required GuestId Guest { get; init; }

    public required CustomerId Customer { get; set; }

    public required DateTimeOffset LinkedAt { get; init; }
}

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Reservations.Rows;

/// <summary>A customer who reserves. Locked while what is kept for them is counted.</summary>
internal sealed class Reserver
{
    public required CustomerId Customer { get; init; }
}

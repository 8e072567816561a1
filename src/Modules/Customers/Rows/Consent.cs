using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>What a customer said once. Rows are added and never changed, but for whose they are.</summary>
internal sealed class Consent
{
    public required Guid Id { get; init; }

    public required CustomerId Customer { get; set; }

    public required ConsentTopic Topic { get; init; }

    /// <summary>The code of the channel that is used.</summary>
    public required string Channel { get; init; }

    public required bool IsGranted { get; init; }

    /// <summary>The code of the channel through which they said it.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of two at one instant, the later has the greater.</summary>
    public required int Position { get; init; }
}

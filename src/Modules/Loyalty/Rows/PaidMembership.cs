using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty.Rows;

/// <summary>Since when and until when somebody is a paying member.</summary>
internal sealed class PaidMembership
{
    public required CustomerId Customer { get; init; }

    public required DateTimeOffset From { get; set; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset Until { get; set; }

    public int Version { get; set; }

    public bool IsActiveAt(DateTimeOffset moment) => From <= moment && moment < Until;
}

/// <summary>Why it is so: each payment once.</summary>
internal sealed class MembershipGrant
{
    public required Guid Id { get; init; }

    public required CustomerId Customer { get; init; }

    /// <summary>Unique.</summary>
    public required string ProofId { get; init; }

    public required int Months { get; init; }

    public required DateTimeOffset At { get; init; }
}

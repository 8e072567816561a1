using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What offers ask of whoever keeps the loyalty programme. Without an implementation nobody is a member.</summary>
public interface IMemberships
{
    /// <summary>What some customers are, in a fixed number of statements; those who are nothing are left out.</summary>
    Task<IReadOnlyDictionary<CustomerId, Membership>> FindAsync(GraphDbContext db, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken);
}

/// <summary>What somebody is in the loyalty programme.</summary>
/// <param name="TierRank">Their tier's rank: 0 for the lowest.</param>
/// <param name="PaidFrom">From when they are a paying member; null when they never were.</param>
/// <param name="PaidUntil">Until when, exclusive.</param>
public sealed record Membership(int TierRank, DateTimeOffset? PaidFrom, DateTimeOffset? PaidUntil)
{
    /// <summary>Whether they are a paying member at a moment.</summary>
    public bool IsPaidAt(DateTimeOffset moment) => PaidFrom <= moment && moment < PaidUntil;
}

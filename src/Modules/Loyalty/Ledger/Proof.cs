using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Ledger;

/// <summary>Why a balance changes. With the kind of entry it counts once.</summary>
/// <param name="SourceType">What sort of proof there is.</param>
/// <param name="ProofId">The proof's own id.</param>
internal sealed record Proof(string SourceType, string ProofId)
{
    public const string Purchase = "purchase";
    public const string Return = "return";
    public const string Order = "order";
    public const string Lot = "lot";
    public const string Merge = "merge";

    public static Proof Of(PointsEntry entry) => new(entry.SourceType, entry.ProofId);
}

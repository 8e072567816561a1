using System.Diagnostics;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>What an entry says to people.</summary>
internal static class PointsReasons
{
    public static IReadOnlyList<string> Of(IReadOnlyList<PointsEntry> entries, Language? language, Language requested) =>
        [.. entries.Select(entry => (language ?? requested) is Language.En ? English(entry) : Dutch(entry))];

    private static string Dutch(PointsEntry entry) => entry.Kind switch
    {
        PointsEntryKind.Earned when entry.SourceType == Proof.Purchase => "Gespaard met een aankoop",
        PointsEntryKind.Earned => $"Gespaard: {entry.SourceType}",
        PointsEntryKind.Spent => "Ingewisseld",
        PointsEntryKind.Reversed => "Aankoop teruggebracht",
        PointsEntryKind.GivenBack => "Terug van een bestelling",
        PointsEntryKind.Settled => "Verrekend met eerder ingewisselde punten",
        PointsEntryKind.Expired => "Verlopen",
        PointsEntryKind.Moved => "Samengevoegd met een andere rekening",
        _ => throw new UnreachableException(),
    };

    private static string English(PointsEntry entry) => entry.Kind switch
    {
        PointsEntryKind.Earned when entry.SourceType == Proof.Purchase => "Earned with a purchase",
        PointsEntryKind.Earned => $"Earned: {entry.SourceType}",
        PointsEntryKind.Spent => "Spent",
        PointsEntryKind.Reversed => "A purchase came back",
        PointsEntryKind.GivenBack => "Back from an order",
        PointsEntryKind.Settled => "Set off against points that were spent before",
        PointsEntryKind.Expired => "Expired",
        PointsEntryKind.Moved => "Joined with another account",
        _ => throw new UnreachableException(),
    };
}

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty;

/// <summary>The numbers of the module; the host binds them from the section <c>Loyalty</c>.</summary>
public sealed class LoyaltyOptions
{
    /// <summary>Points for each whole euro that is paid, 0 or more.</summary>
    public int PointsPerEuro { get; set; } = 1;

    /// <summary>What a point is worth when it is spent, in cents, 1 or more.</summary>
    public int PointValueMinor { get; set; } = 1;

    /// <summary>After how many months points expire, 1 or more.</summary>
    public int PointsLastMonths { get; set; } = 24;

    /// <summary>The tiers, the lowest first; the first begins at 0.</summary>
    public IReadOnlyList<TierOptions> Tiers { get; set; } =
    [
        new() { Code = "BRONZE", NameNl = "Brons", NameEn = "Bronze", ThresholdMinor = 0 },
        new() { Code = "SILVER", NameNl = "Zilver", NameEn = "Silver", ThresholdMinor = 50_000 },
        new() { Code = "GOLD", NameNl = "Goud", NameEn = "Gold", ThresholdMinor = 200_000 },
    ];

    /// <summary>What points are given for beside purchases, by code.</summary>
    public IReadOnlyDictionary<string, int> Actions { get; set; } = new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        ["FITNESS"] = 10,
        ["SURVEY"] = 25,
        ["VACCINATION"] = 100,
        ["BOTTLE_RETURN"] = 1,
    };

    internal Money WorthOf(long points) => Money.Eur(checked(points * PointValueMinor));

    internal long PointsFor(Money paid) => Math.Max(0, paid.Minor / 100) * PointsPerEuro;

    internal int RankOf(long boughtMinor)
    {
        var rank = 0;
        for (var tier = 1; tier < Tiers.Count && boughtMinor >= Tiers[tier].ThresholdMinor; tier++)
        {
            rank = tier;
        }

        return rank;
    }
}

/// <summary>A tier.</summary>
public sealed class TierOptions
{
    /// <summary>The retailer's own code.</summary>
    public required string Code { get; set; }

    /// <summary>In Dutch.</summary>
    public required string NameNl { get; set; }

    /// <summary>In English.</summary>
    public required string NameEn { get; set; }

    /// <summary>For how much somebody has bought in a year to be in it, in cents.</summary>
    public required long ThresholdMinor { get; set; }
}

namespace Omnichannel.Graph.Stock.Ledger;

/// <summary>Which system made a change, where the caller does not say it.</summary>
internal static class StockSource
{
    /// <summary>Holds that were made, released or expired here.</summary>
    public const string Holds = "HOLDS";

    /// <summary>Tills.</summary>
    public const string Till = "TILL";

    /// <summary>Corrections by hand.</summary>
    public const string Adjustment = "ADJUSTMENT";

    /// <summary>Settings of a level, such as its reorder point.</summary>
    public const string Settings = "SETTINGS";

    /// <summary>Files that were loaded.</summary>
    public const string Import = "IMPORT";
}

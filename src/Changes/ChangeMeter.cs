using System.Diagnostics.Metrics;

namespace Omnichannel.Graph.Changes;

/// <summary>What is measured of telling.</summary>
internal static class ChangeMeter
{
    private static readonly Meter _meter = new("Omnichannel.Graph.Changes");

    /// <summary>Changes that could not be told, by topic: each wants somebody to look at it.</summary>
    public static Counter<long> SetAside { get; } = _meter.CreateCounter<long>("changes.set_aside", "{change}", "Changes that could not be told");

    /// <summary>Times that a subscriber was told to take the whole state instead of what was missed.</summary>
    public static Counter<long> Resync { get; } = _meter.CreateCounter<long>("changes.resync", "{resync}", "Whole states told in place of missed changes");
}

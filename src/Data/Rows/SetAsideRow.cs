namespace Omnichannel.Graph.Data.Rows;

/// <summary>A change that could not be told. Whoever watches what changed was told to read it anew.</summary>
internal sealed class SetAsideRow
{
    /// <summary>Its place in the log, where the whole of it stays for as long as the log is kept.</summary>
    public long Position { get; init; }

    public required string Topic { get; init; }

    public required string Key { get; init; }

    public required long Version { get; init; }

    /// <summary>Why, in a few words.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

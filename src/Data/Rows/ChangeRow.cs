namespace Omnichannel.Graph.Data.Rows;

/// <summary>An entry of the change log.</summary>
internal sealed class ChangeRow
{
    /// <summary>In the order of writing, which is not the order of committing where several write at once.</summary>
    public long Id { get; init; }

    /// <summary>The place in the log; null until a relay has given one. Not used where one writer makes both orders the same.</summary>
    public long? Position { get; init; }

    public required string Topic { get; init; }

    public required string Key { get; init; }

    public required long Version { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset At { get; init; }
}

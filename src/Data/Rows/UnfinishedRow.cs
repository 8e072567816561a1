namespace Omnichannel.Graph.Data.Rows;

/// <summary>Work of several transactions that was begun and has to be finished.</summary>
internal sealed class UnfinishedRow
{
    public required string Work { get; init; }

    public required DateTimeOffset BegunAt { get; init; }
}

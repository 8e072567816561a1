namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>A list that goes on, as the client knows of it.</summary>
internal sealed class StreamDelivery(StreamedItems items, string id)
{
    public StreamedItems Items { get; } = items;

    public string Id { get; } = id;

    public string? Label { get; } = Planning.IncrementalDirectives.LabelOf(items.Field.Stream!);
}

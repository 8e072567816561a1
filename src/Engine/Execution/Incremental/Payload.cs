namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>One payload after the first, before it is written in one of the formats.</summary>
internal sealed class Payload
{
    public List<PendingNotice> Pending { get; } = [];

    public List<Entry> Entries { get; } = [];

    public List<CompletedNotice> Completed { get; } = [];

    public bool IsEmpty => Pending.Count == 0 && Entries.Count == 0 && Completed.Count == 0;

    /// <param name="Id">What later entries refer to.</param>
    internal sealed record PendingNotice(string Id, IReadOnlyList<object> Path, string? Label);

    /// <summary>Data or items.</summary>
    /// <param name="Id">The pending notice it belongs to.</param>
    /// <param name="Path">The full position: of the object, or of the first item.</param>
    /// <param name="SubPath">The position from the pending notice's on.</param>
    /// <param name="IsItems">Whether the body is items, and not an object.</param>
    internal sealed record Entry(
        string Id,
        IReadOnlyList<object> Path,
        IReadOnlyList<object> SubPath,
        string? Label,
        bool IsItems,
        ResponseBuffer Body,
        IReadOnlyList<GraphQLError> Errors);

    /// <param name="Errors">Why it has no data; empty when it has been delivered.</param>
    internal sealed record CompletedNotice(string Id, IReadOnlyList<object> Path, string? Label, bool IsStream, IReadOnlyList<GraphQLError> Errors);
}

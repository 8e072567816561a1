namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Deferred fields of one object, and what came of them.</summary>
internal sealed class DeferredWork(DeferredFields fields)
{
    public DeferredFields Fields { get; } = fields;

    public bool IsStarted { get; set; }

    /// <summary>Set when its outcome has been taken in, which is later than when it is there.</summary>
    public bool IsDone { get; set; }

    public bool HasFailed { get; set; }

    /// <summary>The object with these fields, as JSON; null until done, and when null propagated out of it.</summary>
    public ResponseBuffer? Data { get; set; }

    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];

    /// <summary>What its data leaves for later payloads.</summary>
    public IncrementalParts? Parts { get; set; }
}

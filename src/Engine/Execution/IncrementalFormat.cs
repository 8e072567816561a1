namespace Omnichannel.Graph.Engine.Execution;

/// <summary>The shape in which deferred and streamed parts are delivered.</summary>
public enum IncrementalFormat
{
    /// <summary>No parts: <c>@defer</c> and <c>@stream</c> are ignored, as the specification allows.</summary>
    None,

    /// <summary>Pending, incremental and completed entries by id: <c>incrementalSpec=v0.2</c>.</summary>
    Current,

    /// <summary>Entries with path and label: <c>deferSpec=20220824</c>, Apollo Client's older handler.</summary>
    Legacy20220824,
}

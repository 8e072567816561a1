namespace Omnichannel.Graph.Engine.Execution.Incremental;

internal enum DeliveryState
{
    /// <summary>Inside another that is not completed yet.</summary>
    Waiting,

    /// <summary>The client knows of it.</summary>
    Pending,

    /// <summary>Delivered.</summary>
    Completed,

    /// <summary>Null reached it, or the one around it.</summary>
    Failed,
}

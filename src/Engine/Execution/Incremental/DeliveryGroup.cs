namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>A <c>@defer</c> at one object: what a client is told of as pending, and then as completed.</summary>
internal sealed class DeliveryGroup(string? label, IReadOnlyList<object> path, DeliveryGroup? parent)
{
    public string? Label { get; } = label;

    public IReadOnlyList<object> Path { get; } = path;

    public DeliveryGroup? Parent { get; } = parent;

    /// <summary>Set when the client has been told of it.</summary>
    public string? Id { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>What it waits for and has not delivered.</summary>
    public List<DeferredWork> Works { get; } = [];

    /// <summary>Those inside it, which wait until it is completed.</summary>
    public List<DeliveryGroup> Children { get; } = [];
}

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>A <c>@defer</c> that is in force.</summary>
/// <param name="label">The client's name for it, if any.</param>
/// <param name="parent">The <c>@defer</c> around it, if any.</param>
internal sealed class DeferUsage(string? label, DeferUsage? parent)
{
    public string? Label { get; } = label;

    public DeferUsage? Parent { get; } = parent;
}

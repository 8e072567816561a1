namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Bounds of the planner itself, behind those of validation.</summary>
internal sealed record PlanLimits
{
    /// <summary>Selections looked at to merge one selection set for one object type.</summary>
    public int MaxSelectionsPerType { get; init; } = 50_000;

    /// <summary>Fragments within fragments.</summary>
    public int MaxFragmentDepth { get; init; } = 200;
}

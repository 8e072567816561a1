namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Fields of a selection set that are executed later, together.</summary>
/// <param name="Defers">The <c>@defer</c>s that wait for them.</param>
/// <param name="Plan">The fields.</param>
internal sealed record DeferredPlan(DeferUsageSet Defers, SelectionSetPlan Plan);

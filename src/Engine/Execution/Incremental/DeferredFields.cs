using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Fields of one object that are executed later.</summary>
/// <param name="Plan">The fields.</param>
/// <param name="Batch">Where the object stands.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Path">Its position in the response.</param>
/// <param name="Groups">What waits for them.</param>
/// <param name="Scope">The groups by <c>@defer</c> at the object.</param>
internal sealed record DeferredFields(
    SelectionSetPlan Plan, Batch Batch, int Row, IReadOnlyList<object> Path, DeliveryGroup[] Groups, DeferScope? Scope);

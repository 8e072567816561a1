using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>The rest of a list.</summary>
/// <param name="Field">The list's field.</param>
/// <param name="Completion">How an item is completed.</param>
/// <param name="Rest">What is left.</param>
/// <param name="Path">The list's position in the response.</param>
/// <param name="Scope">The groups by <c>@defer</c> at the list.</param>
internal sealed record StreamedItems(FieldPlan Field, Completion Completion, StreamRest Rest, IReadOnlyList<object> Path, DeferScope? Scope);

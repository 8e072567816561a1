namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>What is left of a streamed list after the items that came with the list itself.</summary>
/// <param name="Items">The items in memory that are left.</param>
/// <param name="Source">Where further items come from; null when <paramref name="Items"/> is all.</param>
/// <param name="FirstIndex">The index in the list of the first item that is left.</param>
internal sealed record StreamRest(IReadOnlyList<object?> Items, IAsyncEnumerator<object?>? Source, int FirstIndex);

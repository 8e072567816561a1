namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Some more items of a streamed list.</summary>
/// <param name="Stream">The list.</param>
/// <param name="FirstIndex">The index in the list of the first of them.</param>
/// <param name="Items">The items, JSON values with commas between; null when there are none.</param>
/// <param name="Errors">Errors within the items.</param>
/// <param name="Parts">What the items leave for later payloads.</param>
/// <param name="IsLast">Whether the list ends here.</param>
/// <param name="Failure">Why the list ends without its other items; empty when it ends as it should.</param>
internal sealed record StreamedSlice(
    StreamDelivery Stream,
    int FirstIndex,
    ResponseBuffer? Items,
    IReadOnlyList<GraphQLError> Errors,
    IncrementalParts? Parts,
    bool IsLast,
    IReadOnlyList<GraphQLError> Failure);

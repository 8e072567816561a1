using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>One of the field nodes that are merged into a planned field.</summary>
/// <param name="Node">The node.</param>
/// <param name="Inclusion">When it takes part.</param>
/// <param name="Defer">The innermost <c>@defer</c> around it within the selection that is planned; null when there is none.</param>
/// <param name="Order">Which of all nodes of the selection it is, in the order in which they are collected.</param>
internal readonly record struct FieldDetail(FieldNode Node, Inclusion Inclusion, DeferUsage? Defer, int Order);

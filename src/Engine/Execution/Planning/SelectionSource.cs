using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>One of the selection sets that are merged below a planned field.</summary>
internal readonly record struct SelectionSource(SelectionSetNode SelectionSet, Inclusion Inclusion, DeferUsage? Defer);

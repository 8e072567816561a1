namespace Omnichannel.Graph.Engine.Execution.Planning;

internal enum CompletionKind
{
    Leaf,
    List,
    Object,
    Abstract,
}

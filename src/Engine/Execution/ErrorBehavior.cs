namespace Omnichannel.Graph.Engine.Execution;

/// <summary>What an execution error does to the data around it: the <c>onError</c> of a request (GraphQL specification, pull request 1163).</summary>
public enum ErrorBehavior
{
    /// <summary>Null spreads to the nearest nullable position (6.4.4). The default.</summary>
    Propagate,

    /// <summary>Only the position that failed becomes null, also where its type excludes null.</summary>
    Null,

    /// <summary>The first error ends the operation; data is null.</summary>
    Halt,
}

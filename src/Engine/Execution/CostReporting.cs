namespace Omnichannel.Graph.Engine.Execution;

/// <summary>What a request wants to know of its cost.</summary>
public enum CostReporting
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Execute, and tell the cost in <c>extensions.operationCost</c>.</summary>
    Report,

    /// <summary>Tell the cost without executing.</summary>
    Validate,
}

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The three kinds of operation (2.3).</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request that answers events.</summary>
    Subscription,
}

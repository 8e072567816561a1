namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Which operations a transport can carry.</summary>
[Flags]
public enum AllowedOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Query = 1,

    /// <summary>Mutations.</summary>
    Mutation = 2,

    /// <summary>Subscriptions.</summary>
    Subscription = 4,

    /// <summary>Queries and mutations: one request, one answer.</summary>
    QueryOrMutation = Query | Mutation,

    /// <summary>All three.</summary>
    All = Query | Mutation | Subscription,
}

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A root field of subscriptions: its source stream (6.2.3.1), and each event's value.</summary>
public abstract class SubscriptionResolver : FieldResolver
{
    /// <summary>
    /// Opens the source stream. It is enumerated once, disposed when the subscription ends from either side, and cancelled by
    /// <see cref="RequestContext.CancellationToken"/>.
    /// </summary>
    /// <exception cref="GraphQLException">The subscription is refused; the caller sees the errors.</exception>
    public abstract ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldContext context);

    /// <summary>
    /// Whether equal subscriptions share one source stream and one response per event: same document, variables and <see cref="GraphQLRequest.Audience"/>,
    /// and no
    /// selected field that needs authorisation or depends on who asks. Only for sources that give everybody the same, from the moment of subscribing on.
    /// </summary>
    public virtual bool IsShared => false;

    /// <summary>The value of the field for an event, the parent; by default the event itself.</summary>
    public override ValueTask ResolveAsync(FieldContext context)
    {
        context.Values[0] = context.Parents[0];
        return ValueTask.CompletedTask;
    }
}

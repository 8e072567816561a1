using System.Security.Claims;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>One execution of one operation: who asks, its services, its loaders, its end.</summary>
public sealed class RequestContext
{
    private readonly Lock _gate = new();
    private Dictionary<object, object>? _items;

    internal RequestContext(GraphQLRequest request, ExecutionScheduler scheduler, CancellationToken cancellationToken)
    {
        Request = request;
        Scheduler = scheduler;
        CancellationToken = cancellationToken;
    }

    /// <summary>The request.</summary>
    public GraphQLRequest Request { get; }

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User => Request.User;

    /// <summary>Cancelled when the caller has gone or the time is up.</summary>
    public CancellationToken CancellationToken { get; }

    internal ExecutionScheduler Scheduler { get; }

    /// <summary>A service from the request's scope.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public TService Service<TService>()
        where TService : class =>
        (TService?)Request.Services?.GetService(typeof(TService))
            ?? throw new InvalidOperationException($"{typeof(TService)} is not registered; add it to the host's services.");

    /// <summary>
    /// The request's loader for a definition: within a request, equal keys are loaded once, and all keys asked for before the request runs out of other
    /// work are loaded together.
    /// </summary>
    public DataLoader<TKey, TValue> Loader<TKey, TValue>(BatchLoad<TKey, TValue> load)
        where TKey : notnull =>
        Item(load, request => new DataLoader<TKey, TValue>(load, request));

    /// <summary>A value kept for the rest of the request, made at its first use.</summary>
    public TItem Item<TItem>(object key, Func<RequestContext, TItem> create)
        where TItem : class
    {
        lock (_gate)
        {
            _items ??= [];
            if (!_items.TryGetValue(key, out var item))
            {
                _items.Add(key, item = create(this));
            }

            return (TItem)item;
        }
    }
}

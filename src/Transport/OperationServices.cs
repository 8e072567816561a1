using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Graph.Transport;

/// <summary>The services of one operation on a connection that outlives it. Its scope is made when a resolver first asks for a service.</summary>
internal sealed class OperationServices(IServiceScopeFactory scopes) : IServiceProvider, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private AsyncServiceScope? _scope;
    private bool _disposed;

    public object? GetService(Type serviceType)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _scope ??= scopes.CreateAsyncScope();
            return _scope.Value.ServiceProvider.GetService(serviceType);
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _disposed = true;
            return _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
        }
    }
}

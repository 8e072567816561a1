using System.Collections.Concurrent;

using Microsoft.Extensions.Hosting;

namespace Omnichannel.Graph.Transport.Connections;

/// <summary>All connections of this process. Looks after their time limits with one timer, and ends them when the process is asked to stop.</summary>
internal sealed class ConnectionRegistry(IHostApplicationLifetime lifetime, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<IConnection, byte> _connections = new();

    /// <summary>Whether the process has been asked to stop: what runs is finished, nothing new is begun.</summary>
    public bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Cancelled when the process has been asked to stop.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    public int Count => _connections.Count;

    public void Add(IConnection connection)
    {
        _connections.TryAdd(connection, 0);
        if (IsStopping)
        {
            connection.GoAway();
        }
    }

    public void Remove(IConnection connection) => _connections.TryRemove(connection, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var registration = Stopping.Register(GoAway);
        using var timer = new PeriodicTimer(CheckEvery, clock);
        try
        {
            // Until the host stops its services, which it does after the server has ended its requests: connections that do not close are cut here.
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                CheckAll();
            }
        }
        catch (OperationCanceledException)
        {
            GoAway();
        }
    }

    private void CheckAll()
    {
        foreach (var (connection, _) in _connections)
        {
            connection.Check();
        }
    }

    private void GoAway()
    {
        foreach (var (connection, _) in _connections)
        {
            connection.GoAway();
        }
    }
}

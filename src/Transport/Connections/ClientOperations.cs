using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Connections;

/// <summary>The operations that are active on one connection.</summary>
internal sealed class ClientOperations(GraphQLPipeline pipeline, IOperationSink sink, ILogger logger, int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ClientOperation> _active = new(StringComparer.Ordinal);
    private bool _isClosed;

    /// <summary>What came of an attempt to begin an operation.</summary>
    public enum Admission
    {
        Begun,
        IdInUse,
        TooMany,
        Closed,
    }

    /// <summary>Reserves an id, at once: the next message may use the same.</summary>
    public Admission TryBegin(string id, out ClientOperation operation)
    {
        operation = new ClientOperation(id);
        lock (_gate)
        {
            if (_isClosed)
            {
                return Admission.Closed;
            }

            if (_active.ContainsKey(id))
            {
                return Admission.IdInUse;
            }

            if (_active.Count >= limit)
            {
                return Admission.TooMany;
            }

            _active.Add(id, operation);
            return Admission.Begun;
        }
    }

    /// <summary>Ends an operation from the client's side; an unknown id is none of the client's mistakes, as its message may have crossed ours.</summary>
    public bool Stop(string id)
    {
        ClientOperation? operation;
        lock (_gate)
        {
            _active.Remove(id, out operation);
        }

        operation?.Stop();
        return operation is not null;
    }

    /// <summary>Ends all operations; no more begin.</summary>
    public void StopAll()
    {
        ClientOperation[] operations;
        lock (_gate)
        {
            _isClosed = true;
            operations = [.. _active.Values];
            _active.Clear();
        }

        foreach (var operation in operations)
        {
            operation.Stop();
        }
    }

    /// <summary>Says to all operations why they end; no more begin. They are stopped when that is sent.</summary>
    public void FailAll(Refusal refusal)
    {
        ClientOperation[] operations;
        lock (_gate)
        {
            _isClosed = true;
            operations = [.. _active.Values];
        }

        foreach (var operation in operations)
        {
            sink.Fail(operation, refusal.ToResponse());
        }
    }

    /// <summary>Executes an operation that has begun, to its end.</summary>
    /// <param name="parameters">Detached; disposed once the executor has read them.</param>
    public async Task RunAsync(ClientOperation operation, RequestParameters parameters, RequestOrigin origin, IDisposable? memory)
    {
        try
        {
            ExecutionResult result;
            try
            {
                result = await pipeline.ExecuteAsync(parameters, origin, operation.Token);
            }
            finally
            {
                parameters.Dispose();
                memory?.Dispose();
            }

            await DeliverAsync(operation, result);
        }
        catch (OperationCanceledException) when (operation.IsStopped)
        {
            // The client ended it, or has gone.
        }
#pragma warning disable CA1031 // The connection's loop: a fault ends the operation and not the connection.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(operation, exception);
        }
        finally
        {
            Remove(operation);
            if (origin.Services is IAsyncDisposable services)
            {
                await services.DisposeAsync();
            }
        }
    }

    /// <summary>Sends what came of an operation.</summary>
    public async Task DeliverAsync(ClientOperation operation, ExecutionResult result)
    {
        switch (result)
        {
            case SharedStreamResult shared:
                await using (shared)
                {
                    await DeliverAsync(operation, shared);
                }

                break;
            case StreamResult stream:
                await using (stream)
                {
                    await DeliverAsync(operation, stream);
                }

                break;
            case SingleResult single when single.Kind < ResultKind.SyntaxError:
                await sink.NextAsync(operation, single.Body);
                Complete(operation);
                break;
            case SingleResult single:
                Remove(operation);
                sink.Fail(operation, single.Body);
                break;
            default:
                Remove(operation);
                sink.Fail(operation, ((Refusal)result).ToResponse());
                break;
        }
    }

    /// <summary>Says that an operation failed by a fault of the server.</summary>
    public void Fail(ClientOperation operation, Exception exception)
    {
        Log.OperationFailed(logger, exception);
        Remove(operation);
        sink.Fail(operation, Refusals.InternalError.ToResponse());
    }

    private async Task DeliverAsync(ClientOperation operation, SharedStreamResult shared)
    {
        var delivery = new SharedDelivery(sink, operation, shared);
        shared.Observe(delivery);
        if (await delivery.Ended.WaitAsync(operation.Token) is { } failure)
        {
            Remove(operation);
            sink.Fail(operation, failure);
        }
        else
        {
            Complete(operation);
        }
    }

    private async Task DeliverAsync(ClientOperation operation, StreamResult stream)
    {
        await using var responses = stream.GetAsyncEnumerator(operation.Token);
        var next = responses.MoveNextAsync();
        if (next.IsCompleted)
        {
            // The source is open, and may never wait: whoever began the operation has other things to do.
            await Task.Yield();
        }

        for (; await next; next = responses.MoveNextAsync())
        {
            var response = responses.Current;
            if (operation.IsStopped)
            {
                response.Dispose();
                return;
            }

            if (stream.HasFailed)
            {
                Remove(operation);
                sink.Fail(operation, response);
                return;
            }

            if (!await sink.NextAsync(operation, response))
            {
                return;
            }
        }

        if (!operation.IsStopped)
        {
            Complete(operation);
        }
    }

    private void Complete(ClientOperation operation)
    {
        // Before the client hears of it: it may use the id again at once.
        Remove(operation);
        sink.Complete(operation);
    }

    /// <summary>Gives an operation's id free.</summary>
    public void Remove(ClientOperation operation)
    {
        lock (_gate)
        {
            if (_active.TryGetValue(operation.Id, out var active) && ReferenceEquals(active, operation))
            {
                _active.Remove(operation.Id);
            }
        }
    }
}

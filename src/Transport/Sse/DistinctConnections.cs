using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.Connections;

namespace Omnichannel.Graph.Transport.Sse;

/// <summary>GraphQL over SSE, distinct connections mode: a stream for each operation.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode"/>
internal sealed class DistinctConnections(
    GraphQLPipeline pipeline, ConnectionRegistry connections, TransportOptions options, TimeProvider clock, ILogger<DistinctConnections> logger)
{
    /// <summary>Sends what came of an operation as events, to its end.</summary>
    public async Task SendAsync(HttpContext context, ExecutionResult result)
    {
        var stream = new EventStream(options, clock, isShared: false);
        stream.TryOpen();
        var operations = new ClientOperations(pipeline, stream, logger, limit: 1);
        operations.TryBegin("", out var operation);
        stream.ExpireBy(Callers.ExpiresAtOf(context, options));
        stream.IsStillAllowed = Callers.StayingOf(context, options);
        stream.Expiring = () => operations.FailAll(Refusals.TokenEnded);
        connections.Add(stream);
        try
        {
            var delivered = DeliverAsync(operations, operation, result);
            await stream.SendToAsync(context);
            operations.StopAll();
            await delivered;
        }
        finally
        {
            connections.Remove(stream);
            stream.End();
        }
    }

    private static async Task DeliverAsync(ClientOperations operations, ClientOperation operation, ExecutionResult result)
    {
        // The stream's headers go out first, whatever the operation does meanwhile.
        await Task.Yield();
        try
        {
            await operations.DeliverAsync(operation, result);
        }
        catch (OperationCanceledException) when (operation.IsStopped)
        {
            // The reader has gone.
        }
#pragma warning disable CA1031 // The connection's loop: a fault ends the operation.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            operations.Fail(operation, exception);
        }
    }
}

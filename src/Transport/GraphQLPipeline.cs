using System.Text.Json;

using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.TrustedDocuments;

namespace Omnichannel.Graph.Transport;

/// <summary>
/// The one way from every transport to the executor: the gateway's signature, trusted documents, the size of the variables, the number of executions; then
/// the executor's own limits, cost and authorisation.
/// </summary>
internal sealed class GraphQLPipeline(
    RequestExecutor executor, TransportOptions options, GatewaySignature gateway, DocumentResolver documents, ILogger<GraphQLPipeline> logger)
{
    private int _running;

    /// <summary>Executes a request, or says why not. The parameters must stay as they are until the result is there.</summary>
    /// <returns>A <see cref="SingleResult"/>, a <see cref="StreamResult"/> or a <see cref="Refusal"/>.</returns>
    public ValueTask<ExecutionResult> ExecuteAsync(RequestParameters parameters, in RequestOrigin origin, CancellationToken cancellationToken) =>
        parameters.IsVariableBatch
            ? new ValueTask<ExecutionResult>(Refusals.BatchingOff)
            : ExecuteAsync(parameters, parameters.Variables, origin, cancellationToken);

    /// <summary>Executes a request with one of its sets of variables.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync(
        RequestParameters parameters,
        JsonElement variables,
        in RequestOrigin origin,
        CancellationToken cancellationToken)
    {
        if (parameters.VariablesLength > options.MaxVariablesBytes)
        {
            return new ValueTask<ExecutionResult>(Refusals.VariablesTooLarge(options.MaxVariablesBytes));
        }

        if (!gateway.Holds(parameters, variables))
        {
            return new ValueTask<ExecutionResult>(Refusals.NotFromGateway);
        }

        if (documents.Resolve(parameters, origin.MaySendAnyDocument, out var document) is { } refusal)
        {
            return new ValueTask<ExecutionResult>(refusal);
        }

        return LimitAsync(RequestOf(parameters, variables, document, origin), cancellationToken);
    }

    private static GraphQLRequest RequestOf(RequestParameters parameters, JsonElement variables, TrustedDocument? document, in RequestOrigin origin) => new()
    {
        Document = document?.Text ?? parameters.Query,
        DocumentId = document?.Id,
        OperationName = parameters.OperationName,
        Variables = variables,
        Extensions = parameters.Extensions,
        OnError = parameters.OnError,
        AllowedOperations = origin.AllowedOperations,
        IncrementalFormat = origin.IncrementalFormat,
        CostReporting = origin.CostReporting,
        User = origin.User,
        Audience = origin.Audience,
        Services = origin.Services,
    };

    private ValueTask<ExecutionResult> LimitAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (options.IsAvailable?.Invoke() == false)
        {
            return new ValueTask<ExecutionResult>(Refusals.Unavailable);
        }

        if (Interlocked.Increment(ref _running) > options.MaxConcurrentExecutions)
        {
            Interlocked.Decrement(ref _running);
            return new ValueTask<ExecutionResult>(Refusals.Overloaded);
        }

        return CountedAsync(request, cancellationToken);
    }

    // Completes without a state machine on the heap when the executor does.
    private async ValueTask<ExecutionResult> CountedAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await executor.ExecuteAsync(request, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever goes wrong outside a field is a response too, without its text.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.OperationFailed(logger, exception);
            return Refusals.InternalError;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}

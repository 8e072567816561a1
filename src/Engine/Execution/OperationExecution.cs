using Omnichannel.Graph.Engine.Execution.Incremental;
using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Execution.Running;
using Omnichannel.Graph.Engine.Execution.Subscriptions;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Runs a planned operation and makes its response (6.2).</summary>
internal sealed class OperationExecution(
    OperationPlan plan,
    GraphQLRequest request,
    VariableValues variables,
    OperationCost cost,
    RequestExecutorOptions options,
    CancellationToken caller)
{
    /// <summary>What stands for the root where nothing else does.</summary>
    private static readonly object DefaultRoot = new();

    public OperationPlan Plan => plan;

    public GraphQLRequest Request => request;

    public VariableValues Variables => variables;

    public OperationCost Cost => cost;

    public RequestExecutorOptions Options => options;

    /// <summary>Cancelled when the caller has gone.</summary>
    public CancellationToken Caller => caller;

    private ErrorBehavior OnError => request.OnError ?? options.DefaultErrorBehavior;

    /// <summary>Executes a query or mutation.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync()
    {
        if (plan.Definition.Operation == OperationType.Mutation)
        {
            return ExecuteSeriallyAsync(request.RootValue ?? DefaultRoot);
        }

        var time = new ExecutionTime(options, caller);
        var response = new ResponseWriting(this, new OperationRun(plan, request, variables, time.Token), request.RootValue ?? DefaultRoot);
        var running = response.ResolveAsync();
        if (!running.IsCompletedSuccessfully)
        {
            return AwaitAsync(running, response, time);
        }

        time.Dispose();
        return new ValueTask<ExecutionResult>(response.Finish());
    }

    /// <summary>Executes the operation for one event of a subscription.</summary>
    public async ValueTask<ResponseBuffer> ExecuteEventAsync(object? payload, CancellationToken cancellationToken)
    {
        using var time = new ExecutionTime(options, cancellationToken);
        var response = new ResponseWriting(this, new OperationRun(plan, request, variables, time.Token), payload ?? DefaultRoot);
        try
        {
            await response.ResolveAsync();
            return ((SingleResult)response.Finish()).Body;
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            response.Dispose();
            return ErrorWriter.Response([time.Error]);
        }
    }

    /// <summary>Opens a subscription: joins an equal one where its field allows that.</summary>
    public ValueTask<ExecutionResult> SubscribeAsync(SharedSubscriptions shared) =>
        plan.Root.Fields is [{ Resolver: SubscriptionResolver { IsShared: true } }] && !plan.UsesAuthorization
            ? shared.JoinAsync(this, request.Audience)
            : SubscribeAsync(isShared: false);

    /// <summary>Opens a subscription of its own.</summary>
    /// <param name="isShared">Whether its events are for all who join it.</param>
    public ValueTask<ExecutionResult> SubscribeAsync(bool isShared) =>
        new SubscriptionStart(this, isShared).SubscribeAsync(request.RootValue ?? DefaultRoot, caller);

    /// <summary>This execution for all who ask for the same: without what belongs to the first of them.</summary>
    public OperationExecution ForSharing(CancellationToken ending) => new(
        plan,
        request with { Document = default, Variables = default, Extensions = default, User = GraphQLRequest.Anonymous, Services = options.SharedServices },
        variables,
        cost,
        options,
        ending);

    /// <summary>What the caller sees of a source stream that failed.</summary>
    public GraphQLError SourceError(Exception exception) => options.ErrorFilter(
        exception is GraphQLException shown ? shown.Errors[0] : new GraphQLError(exception.Message) { Exception = exception });

    public ErrorCollector NewErrors() => new(options.ErrorFilter, options.MaxErrors, Plan.Conditions, Variables);

    public ResponseCompleter NewCompleter(
        JsonResponseWriter writer, ErrorCollector errors, IncrementalParts? parts = null, IReadOnlyList<object>? path = null) =>
        new(writer, OnError, errors, parts, path);

    private static async ValueTask<ExecutionResult> AwaitAsync(ValueTask running, ResponseWriting response, ExecutionTime time)
    {
        using (time)
        {
            time.Start();
            try
            {
                await running.ConfigureAwait(false);
                return response.Finish();
            }
            catch (OperationCanceledException) when (time.IsUp)
            {
                response.Dispose();
                return new SingleResult(ResultKind.Timeout, ErrorWriter.Response([time.Error]));
            }
        }
    }

    private async ValueTask<ExecutionResult> ExecuteSeriallyAsync(object root)
    {
        using var time = new ExecutionTime(options, caller);
        time.Start();
        var response = new ResponseWriting(this, new OperationRun(plan, request, variables, time.Token), root);
        try
        {
            await response.ResolveSeriallyAsync().ConfigureAwait(false);
            return response.Finish();
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            response.Dispose();
            return new SingleResult(ResultKind.Timeout, ErrorWriter.Response([time.Error]));
        }
    }
}

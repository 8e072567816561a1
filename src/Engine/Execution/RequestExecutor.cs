using System.Text.Json;

using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Execution.Subscriptions;
using Omnichannel.Graph.Engine.Execution.Telemetry;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Engine.Validation.Limits;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// Executes requests against one schema: the document from the cache or parsed, validated and compiled; limits and cost; variables; the plan run. Safe from
/// many threads.
/// </summary>
public sealed class RequestExecutor
{
    private readonly ExecutableSchema _schema;
    private readonly RequestExecutorOptions _options;
    private readonly ParserOptions _parser;
    private readonly DocumentCache _documents;
    private readonly CostModel _costs;
    private readonly SharedSubscriptions _sharedSubscriptions = new();

    /// <summary>An executor of a schema.</summary>
    public RequestExecutor(ExecutableSchema schema, RequestExecutorOptions? options = null)
    {
        _schema = schema;
        _options = options ?? new RequestExecutorOptions();
        _parser = _options.Parser with { Names = SchemaNames.TableOf(schema.Schema) };
        _documents = new DocumentCache(_options.DocumentCacheBytes);
        _costs = new CostModel(schema.Schema, _options.Cost);
    }

    /// <summary>The type system that requests are executed against.</summary>
    public Types.Schema Schema => _schema.Schema;

    /// <summary>Executes one request. Never throws for what a caller can cause: every refusal is a response.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        GraphQLTelemetry.IsOn ? MeasureAsync(request, cancellationToken) : AnswerAsync(request, cancellationToken);

    private async ValueTask<ExecutionResult> MeasureAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        var span = GraphQLTelemetry.Begin();
        ExecutionResult? result = null;
        try
        {
            return result = await AnswerAsync(request, cancellationToken);
        }
        finally
        {
            var type = _documents.Find(request.Document.Span)?.OperationOf(request.OperationName, out _)?.Operation.ToString().ToLowerInvariant();
            span.End(request, type, result is SingleResult single ? single.Kind : result is null ? null : ResultKind.Data);
        }
    }

    private ValueTask<ExecutionResult> AnswerAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var document = _documents.Find(request.Document.Span) ?? Compile(request);
            return RunAsync(document, request, cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            return new ValueTask<ExecutionResult>(new SingleResult(refused.Kind, ErrorWriter.Response(refused.Errors)));
        }
    }

    private CompiledDocument Compile(GraphQLRequest request)
    {
        // The tree points into its source for as long as it is cached; the request's memory is gone by then.
        var source = new Source(request.Document.ToArray());
        var document = Parse(source);
        var compiled = new CompiledDocument(_schema, document, (operation, plan) => Prepare(document, operation, plan));
        if (compiled.OperationOf(request.OperationName, out _) is { } asked)
        {
            // Before validation, which is the more expensive of the two.
            CheckLimits(document, asked);
        }

        var errors = DocumentValidator.Validate(_schema.Schema, document, _options.Validation);
        if (errors.Count > 0)
        {
            throw new RequestRefusedException(ResultKind.ValidationError, errors);
        }

        _documents.Add(request.Document.Span, compiled);
        return compiled;
    }

    private PreparedOperation Prepare(DocumentNode document, OperationDefinitionNode operation, OperationPlan plan)
    {
        CheckLimits(document, operation);
        var cost = CostPlan.Compile(_costs, document, operation);
        return cost.Errors.Count == 0
            ? new PreparedOperation(plan, cost)
            : throw new RequestRefusedException(ResultKind.ValidationError, cost.Errors);
    }

    private void CheckLimits(DocumentNode document, OperationDefinitionNode operation)
    {
        var errors = OperationLimits.Check(document, operation, _options.Limits);
        if (errors.Count > 0)
        {
            throw new RequestRefusedException(ResultKind.LimitExceeded, errors);
        }
    }

    private DocumentNode Parse(Source source)
    {
        try
        {
            return Parser.ParseDocument(source, _parser);
        }
        catch (GraphQLException exception)
        {
            throw new RequestRefusedException(ResultKind.SyntaxError, exception.Errors);
        }
    }

    private ValueTask<ExecutionResult> RunAsync(CompiledDocument document, GraphQLRequest request, CancellationToken cancellationToken)
    {
        var operation = document.OperationOf(request.OperationName, out var error)
            ?? throw new RequestRefusedException(ResultKind.OperationNotFound, [error!]);
        CheckAllowed(operation.Operation, request.AllowedOperations);
        var (plan, costs) = PreparedOf(document, operation);
        var variables = VariablesOf(document, plan, request);
        var cost = CheckCost(costs.Evaluate(variables), operation);
        if (request.CostReporting == CostReporting.Validate)
        {
            return new ValueTask<ExecutionResult>(new SingleResult(ResultKind.Data, CostReport.Response(cost)));
        }

        var isSubscription = operation.Operation == OperationType.Subscription;
        if (isSubscription && document.IncrementalErrorOf(operation, variables) is { } refused)
        {
            throw new RequestRefusedException(ResultKind.InvalidVariables, [refused]);
        }

        if (document.UsesIncremental && _options.IncrementalDelivery && request.IncrementalFormat != IncrementalFormat.None && !isSubscription)
        {
            plan = document.IncrementalPlanOf(operation, plan.Conditions.FlagsOf(variables));
        }

        var execution = new OperationExecution(plan, request, variables, cost, _options, cancellationToken);
        return isSubscription ? execution.SubscribeAsync(_sharedSubscriptions) : execution.ExecuteAsync();
    }

    private VariableValues VariablesOf(CompiledDocument document, OperationPlan plan, GraphQLRequest request)
    {
        var outlivesRequest = plan.Definition.Operation == OperationType.Subscription || document.UsesIncremental;
        var given = outlivesRequest && request.Variables.ValueKind == JsonValueKind.Object ? request.Variables.Clone() : request.Variables;
        var coerced = plan.Variables.Coerce(given, hideSuggestions: !_options.Validation.Suggestions);
        return coerced.Values ?? throw new RequestRefusedException(ResultKind.InvalidVariables, coerced.Errors);
    }

    private OperationCost CheckCost(OperationCost cost, OperationDefinitionNode operation)
    {
        var excess = _costs.Excess(cost, operation);
        return excess.Count == 0 ? cost : throw new RequestRefusedException(ResultKind.LimitExceeded, excess);
    }

    private static PreparedOperation PreparedOf(CompiledDocument document, OperationDefinitionNode operation)
    {
        try
        {
            return document.Prepare(operation);
        }
        catch (GraphQLException exception)
        {
            throw new RequestRefusedException(ResultKind.LimitExceeded, exception.Errors);
        }
    }

    private static void CheckAllowed(OperationType operation, AllowedOperations allowed)
    {
        var flag = operation switch
        {
            OperationType.Query => AllowedOperations.Query,
            OperationType.Mutation => AllowedOperations.Mutation,
            _ => AllowedOperations.Subscription,
        };
        if (!allowed.HasFlag(flag))
        {
            var kind = operation.ToString().ToLowerInvariant();
            var error = new GraphQLError($"A {kind} operation cannot be sent this way; send it by a transport that carries a {kind}.");
            throw new RequestRefusedException(ResultKind.OperationNotAllowed, [error.WithCode("OPERATION_NOT_ALLOWED")]);
        }
    }
}

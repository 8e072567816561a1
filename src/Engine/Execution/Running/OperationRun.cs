using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>One execution of a plan: resolves its fields in batches, each field once for all its parents. Writing the response is the completer's.</summary>
internal sealed class OperationRun
{
    private Dictionary<EntityResolver, EntityLoader>? _entityLoaders;
    private readonly bool[] _flags;

    public OperationRun(OperationPlan plan, GraphQLRequest request, VariableValues variables, CancellationToken cancellationToken)
    {
        Plan = plan;
        Variables = variables;
        _flags = plan.Conditions.FlagsOf(variables);
        Context = new RequestContext(request, Scheduler, cancellationToken);
    }

    public OperationPlan Plan { get; }

    public VariableValues Variables { get; }

    public ExecutionScheduler Scheduler { get; } = new();

    public RequestContext Context { get; }

    /// <summary>A fault outside any field: it fails the whole request.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>A selection set to be executed for objects of its type.</summary>
    public Batch BatchOf(SelectionSetPlan plan, object[] parents) => new(plan.InOrderFor(_flags), parents);

    /// <summary>Starts all fields of a batch. What they lead to is done when the scheduler has nothing outstanding.</summary>
    public void Execute(Batch batch)
    {
        var plan = batch.Plan;
        if (plan.Entity is { } entity && plan.NeedsObject && Array.Exists(batch.Parents, entity.IsKey))
        {
            LoaderOf(entity).Load(batch);
            return;
        }

        ExecuteFields(batch);
    }

    public void ExecuteFields(Batch batch)
    {
        Include(batch);
        for (var index = 0; index < batch.Plan.Fields.Length; index++)
        {
            if (batch.Included is null || batch.Included[index])
            {
                ExecuteField(batch, index);
            }
        }
    }

    /// <summary>Decides which fields of a batch take part.</summary>
    public void Include(Batch batch)
    {
        if (batch.Plan.HasInclusions)
        {
            batch.Included = Array.ConvertAll(batch.Plan.Fields, field => field.Inclusions is null || Array.Exists(field.Inclusions, one => one.Holds(_flags)));
        }
    }

    /// <summary>Starts one field of a batch.</summary>
    public void ExecuteField(Batch batch, int index)
    {
        var field = batch.Plan.Fields[index];
        if (field.Mode != FieldMode.Resolve || batch.Parents.Length == 0)
        {
            return;
        }

        Context.CancellationToken.ThrowIfCancellationRequested();
        var values = new object?[batch.Parents.Length];
        var level = new ValueLevel(values);
        batch.SetColumn(index, level);
        var resolving = Resolve(field, batch.Parents, values);
        if (resolving.IsCompletedSuccessfully)
        {
            Expand(level, field);
        }
        else
        {
            Scheduler.Begin();
            _ = FinishAsync(resolving, level, field);
        }
    }

    /// <summary>Runs a piece of work that must not fail: a fault of it ends the request and not the process.</summary>
    public void Guard(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // The request fails as a whole; its caller is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    /// <summary>Ends the request with a fault.</summary>
    public void Fail(Exception exception) => Fault ??= exception;

    public void Expand(ValueLevel level, FieldPlan field)
    {
        if (field.Completion.Kind == CompletionKind.List && ListSource.NeedsAwait(level, field))
        {
            Scheduler.Begin();
            _ = ExpandSourcesAsync(level, field);
            return;
        }

        LevelExpander.Expand(this, level, field.Completion, field);
    }

    private async Task ExpandSourcesAsync(ValueLevel level, FieldPlan field)
    {
        await ListSource.ReadAsync(this, level, field);
        Guard(() => LevelExpander.Expand(this, level, field.Completion, field));
        Scheduler.End();
    }

    private ValueTask Resolve(FieldPlan field, object[] parents, object?[] values)
    {
        var arguments = field.Arguments.For(Variables);
        if ((field.Authorization?.Refusal(Context.User) ?? arguments as FieldError) is { } refused)
        {
            Array.Fill(values, refused);
            return ValueTask.CompletedTask;
        }

        try
        {
            return field.Resolver.ResolveAsync(new FieldContext(Context, field, parents, parents.Length, arguments, values));
        }
#pragma warning disable CA1031 // The field boundary: whatever a resolver throws is an error at its positions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Array.Fill(values, new FieldError(exception));
            return ValueTask.CompletedTask;
        }
    }

    private async Task FinishAsync(ValueTask resolving, ValueLevel level, FieldPlan field)
    {
        try
        {
            await resolving;
        }
#pragma warning disable CA1031 // The field boundary, for resolvers that wait.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Array.Fill(level.Values, new FieldError(exception));
        }

        Guard(() => Expand(level, field));
        Scheduler.End();
    }

    private EntityLoader LoaderOf(EntityResolver entity)
    {
        _entityLoaders ??= [];
        if (!_entityLoaders.TryGetValue(entity, out var loader))
        {
            _entityLoaders.Add(entity, loader = new EntityLoader(this, entity));
        }

        return loader;
    }
}

using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Inputs;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>A field that is a function from all parents' keys to all their values. Equal keys are asked for once.</summary>
internal sealed class BatchResolver<TKey, TResult>(
    KeyReader<TKey> keys,
    Invoker<TKey[],
    TResult> load,
    BatchResult<TKey,
    TResult> result,
    ArgumentBinder? arguments,
    bool dependsOnUser) : FieldResolver
    where TKey : notnull
{
    public override bool DependsOnUser => dependsOnUser;

    public override object BindArguments(InputObject input) => arguments?.Bind(input) ?? (object)input;

    public override ValueTask ResolveAsync(FieldContext context)
    {
        var batch = KeyBatch<TKey>.Of(context.Parents, keys);
        if (batch.Keys.Length == 0)
        {
            context.Values.Clear();
            return ValueTask.CompletedTask;
        }

        var loading = load(context.Request, context, batch.Keys);
        if (!loading.IsCompletedSuccessfully)
        {
            return FinishAsync(context, batch, loading);
        }

        batch.Spread(context, loading.Result, result);
        return ValueTask.CompletedTask;
    }

    private async ValueTask FinishAsync(FieldContext context, KeyBatch<TKey> batch, ValueTask<TResult> loading) => batch.Spread(context, await loading, result);
}

using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Inputs;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>A field of a root type: one call, however many parents.</summary>
internal sealed class RootResolver<TResult>(Invoker<object, TResult> call, ArgumentBinder? arguments) : FieldResolver
{
    private static readonly object NoSource = new();

    public override object BindArguments(InputObject input) => arguments?.Bind(input) ?? (object)input;

    public override ValueTask ResolveAsync(FieldContext context)
    {
        var calling = call(context.Request, context, NoSource);
        if (!calling.IsCompletedSuccessfully)
        {
            return FinishAsync(context, calling);
        }

        context.Values.Fill(calling.Result);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask FinishAsync(FieldContext context, ValueTask<TResult> calling)
    {
        object? value = await calling;
        context.Values.Fill(value);
    }
}

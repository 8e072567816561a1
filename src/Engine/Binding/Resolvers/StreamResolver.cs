using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Inputs;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>A subscription's root field whose source stream a handler gives; each event is the field's value.</summary>
internal sealed class StreamResolver<TResult, TEvent>(Invoker<object, TResult> open, ArgumentBinder? arguments, bool isShared) : SubscriptionResolver
    where TResult : IAsyncEnumerable<TEvent>
{
    private static readonly object NoSource = new();

    public override bool IsShared => isShared;

    public override object BindArguments(InputObject input) => arguments?.Bind(input) ?? (object)input;

    public override async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldContext context)
    {
        var events = await open(context.Request, context, NoSource);
        return events as IAsyncEnumerable<object?> ?? BoxAsync(events, context.CancellationToken);
    }

    // Only streams of structs come here; a stream of classes is a stream of objects.
    private static async IAsyncEnumerable<object?> BoxAsync(
        TResult events, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in events.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }
}

using System.Linq.Expressions;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Handlers;

/// <summary>
/// A handler's call that becomes machine code when it is needed first. A schema has hundreds of handlers, of which a process that has just started needs a few.
/// </summary>
internal sealed class LateInvoker<TSource, TResult>(Expression<Invoker<TSource, TResult>> call)
{
    private Invoker<TSource, TResult>? _compiled;

    // Two that come at once compile it twice, and both calls are the same.
    public ValueTask<TResult> Invoke(RequestContext request, FieldContext? context, TSource source) => (_compiled ??= call.Compile())(request, context, source);
}

internal static class LateInvoker
{
    /// <summary>An <see cref="Invoker{TSource, TResult}"/> for an expression of one.</summary>
    public static Delegate Of(LambdaExpression call)
    {
        var late = Activator.CreateInstance(typeof(LateInvoker<,>).MakeGenericType(call.Type.GetGenericArguments()), call)!;
        return Delegate.CreateDelegate(call.Type, late, nameof(LateInvoker<,>.Invoke));
    }
}

using Omnichannel.Graph.Engine.Binding.Inputs;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Handlers;

/// <summary>Calls a handler.</summary>
internal delegate ValueTask<TResult> Invoker<in TSource, TResult>(RequestContext request, FieldContext? context, TSource source);

/// <param name="Invoke">An <see cref="Invoker{TSource, TResult}"/>.</param>
/// <param name="Arguments">What turns a field's coerced arguments into the handler's; null when it takes none.</param>
/// <param name="DependsOnUser">Whether it is given who asks, so that its result may be for them alone.</param>
internal sealed record CompiledHandler(Delegate Invoke, ArgumentBinder? Arguments, bool DependsOnUser);

using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>A field of a root type that a handler answers.</summary>
/// <param name="handler">The handler; null when a service has no single handling method.</param>
/// <param name="service">The service, for messages.</param>
internal sealed class RootField(Handler? handler, Type? service = null) : FieldBinding
{
    public override BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent)
    {
        if (handler is null)
        {
            session.Problems.Add(field.ToString(), $"{ClrName.Of(service!)} has no single method Handle or HandleAsync.", "Give it one.");
            return null;
        }

        if (handler.Service is { } owner)
        {
            session.UseService(owner, field.ToString(), "The field");
        }

        var result = handler.Result;
        if (result.Type == typeof(void) || result.Type == typeof(Task) || result.Type == typeof(ValueTask))
        {
            session.Problems.Add(field.ToString(), $"{handler.Name} gives nothing.", $"Let it give {field.Type}.");
            return null;
        }

        if (new HandlerCompiler(session, handler, field, field.ToString(), source: null).Compile() is not { } compiled)
        {
            return null;
        }

        var resolver = Activator.CreateInstance(typeof(RootResolver<>).MakeGenericType(result.Type), compiled.Invoke, compiled.Arguments)!;
        return new BoundField((FieldResolver)resolver, result, handler.Name);
    }
}

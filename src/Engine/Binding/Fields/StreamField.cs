using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>A field of the subscription root whose events a handler gives.</summary>
/// <param name="handler">Gives the source stream.</param>
/// <param name="isShared">Whether equal subscriptions share one source stream.</param>
internal sealed class StreamField(Handler handler, bool isShared) : FieldBinding
{
    public override BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent)
    {
        var result = handler.Result;
        if (ClrShape.Implementation(result.Type, typeof(IAsyncEnumerable<>)) is not { } stream)
        {
            session.Problems.Add(
                field.ToString(), $"{handler.Name} gives {ClrName.Of(result.Type)}.", $"Let it give an IAsyncEnumerable of what {field.Type} is.");
            return null;
        }

        if (new HandlerCompiler(session, handler, field, field.ToString(), source: null).Compile() is not { } compiled)
        {
            return null;
        }

        var item = stream == result.Type ? result.Argument(0) : new ClrShape(stream.GetGenericArguments()[0]);
        var resolver = Activator.CreateInstance(
            typeof(StreamResolver<,>).MakeGenericType(result.Type, item.Type), compiled.Invoke, compiled.Arguments, isShared && !compiled.DependsOnUser)!;
        return new BoundField((FieldResolver)resolver, item, handler.Name);
    }
}

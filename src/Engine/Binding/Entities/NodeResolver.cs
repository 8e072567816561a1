using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>One entity by its global id; null when there is none.</summary>
internal sealed class NodeResolver(IReadOnlyDictionary<string, NodeEntity> entities, Func<string, string?> typeNameOf) : FieldResolver
{
    public override object BindArguments(InputObject arguments) => (string)arguments["id"]!;

    public override async ValueTask ResolveAsync(FieldContext context)
    {
        var id = (string)context.Arguments!;
        object? found = null;
        if (typeNameOf(id) is { } type && entities.TryGetValue(type, out var entity) && entity.KeyOf(id) is { } key)
        {
            found = (await entity.Resolver.LoadAsync([key], context.Request))[0];
        }

        context.Values.Fill(found);
    }
}

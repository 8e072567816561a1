using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>Several entities by their global ids, in the ids' order, null where there is none; one load for each type.</summary>
internal sealed class NodesResolver(IReadOnlyDictionary<string, NodeEntity> entities, Func<string, string?> typeNameOf) : FieldResolver
{
    private const int IdsMax = 100;

    public override object BindArguments(InputObject arguments)
    {
        var ids = (IReadOnlyList<object?>)arguments["ids"]!;
        return ids.Count <= IdsMax ? ids : throw InputRefusal.Of($"At most {IdsMax} ids can be asked for at once, found: {ids.Count}.");
    }

    public override async ValueTask ResolveAsync(FieldContext context)
    {
        var ids = (IReadOnlyList<object?>)context.Arguments!;
        var found = new object?[ids.Count];
        foreach (var (entity, wanted) in ByEntity(ids))
        {
            var keys = wanted.Select(one => one.Key).Distinct().ToList();
            var loaded = await entity.Resolver.LoadAsync(keys, context.Request);
            foreach (var (key, index) in wanted)
            {
                found[index] = loaded[keys.IndexOf(key)];
            }
        }

        context.Values.Fill(found);
    }

    private Dictionary<NodeEntity, List<(object Key, int Index)>> ByEntity(IReadOnlyList<object?> ids)
    {
        var wanted = new Dictionary<NodeEntity, List<(object Key, int Index)>>();
        for (var index = 0; index < ids.Count; index++)
        {
            var id = (string)ids[index]!;
            if (typeNameOf(id) is { } type && entities.TryGetValue(type, out var entity) && entity.KeyOf(id) is { } key)
            {
                if (!wanted.TryGetValue(entity, out var keys))
                {
                    wanted[entity] = keys = [];
                }

                keys.Add((key, index));
            }
        }

        return wanted;
    }
}

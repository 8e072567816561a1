using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>Binds <c>Query._service</c> and <c>Query._entities</c>, where the schema has them.</summary>
/// <param name="session">The schema being bound, its entities bound already.</param>
/// <param name="sdl">What <c>_service</c> answers; null when nobody said.</param>
internal sealed class SubgraphBinding(BindingSession session, string? sdl)
{
    public void Bind(Dictionary<FieldDefinition, FieldResolver> resolvers)
    {
        if (session.Schema.QueryType?.Field("_service") is { } service && (session.Schema.Type("_Service") as ObjectType)?.Field("sdl") is { } text)
        {
            if (sdl is null)
            {
                session.Problems.Add("Query._service", "nothing says what it answers.", "Add Subgraph(sdl).");
            }

            resolvers[service] = new ConstantResolver(new object());
            resolvers[text] = new ConstantResolver(sdl);
        }

        if (session.Schema.QueryType?.Field("_entities") is { } entities && session.Schema.Type("_Entity") is UnionType union)
        {
            resolvers[entities] = new EntitiesResolver(Readers(union));
        }
    }

    private Dictionary<string, IReadOnlyList<RepresentationReader>> Readers(UnionType union)
    {
        var readers = new Dictionary<string, IReadOnlyList<RepresentationReader>>(StringComparer.Ordinal);
        foreach (var type in union.Types)
        {
            if (session.Entities.GetValueOrDefault(type) is not { } entity)
            {
                session.Problems.Add(type.Name, "it is an entity of the subgraph, and no reference resolver loads it.", $"Add Entity<...>(\"{type}\", ...).");
            }
            else
            {
                readers[type.Name] = [.. Keys(type, entity).Select(key => RepresentationReader.Of(session, type, key)).OfType<RepresentationReader>()];
            }
        }

        return readers;
    }

    // The entity by each of its keys, the first one first.
    private List<BoundEntity> Keys(ObjectType type, BoundEntity entity)
    {
        var keys = new List<BoundEntity>();
        foreach (var fields in EntityKey.AllOf(type))
        {
            var known = session.OtherKeys.Where(other => other.Type == type).Select(other => other.Entity).Prepend(entity);
            if (known.FirstOrDefault(key => key.KeyFields.SequenceEqual(fields)) is { } found)
            {
                keys.Add(found);
            }
            else
            {
                var key = string.Join(' ', fields);
                session.Problems.Add(
                    type.Name, $"a gateway may ask for it by \"{key}\", and nothing loads by that.", $"Add By(\"{key}\", ...), or mark the key resolvable: false.");
            }
        }

        return keys;
    }
}

using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>Binds <c>Query.node</c> and <c>Query.nodes</c> to the entities that implement <c>Node</c>.</summary>
internal sealed class NodeBinding(BindingSession session, Func<string, string?> typeNameOf)
{
    public void Bind(Dictionary<FieldDefinition, FieldResolver> resolvers)
    {
        if (session.Schema.Type("Node") is not InterfaceType node)
        {
            session.Problems.Add("Node", "nodes are bound, and the schema has no interface Node.", "Add it: interface Node { id: ID! }.");
            return;
        }

        var entities = Entities(node);
        if (session.Schema.QueryType?.Field("node") is { } one)
        {
            resolvers[one] = new NodeResolver(entities, typeNameOf);
        }

        if (session.Schema.QueryType?.Field("nodes") is { } many)
        {
            resolvers[many] = new NodesResolver(entities, typeNameOf);
        }
    }

    private Dictionary<string, NodeEntity> Entities(InterfaceType node)
    {
        var entities = new Dictionary<string, NodeEntity>(StringComparer.Ordinal);
        foreach (var type in session.Schema.PossibleTypes(node))
        {
            if (session.Entities.GetValueOrDefault(type) is not { } entity)
            {
                session.Problems.Add(type.Name, "it is a Node, and no reference resolver loads it.", $"Add Entity<...>(\"{type}\", ...).");
            }
            else if (session.Leaves.Find(session.Schema.Type("ID")!, entity.KeyType) is not { } leaf)
            {
                session.Problems.Add(
                    type.Name, $"it is a Node, and its key {ClrName.Of(entity.KeyType)} is no ID.", $"Bind it with Id<{ClrName.Of(entity.KeyType)}>().");
            }
            else
            {
                entities[type.Name] = new NodeEntity(entity.Resolver, leaf);
            }
        }

        return entities;
    }
}

/// <summary>An entity that can be found by its global id.</summary>
internal sealed record NodeEntity(EntityResolver Resolver, Leaf Id)
{
    /// <summary>The key of an id; null when the id is none of this type's.</summary>
    public object? KeyOf(string id)
    {
        try
        {
            return Id.FromCoerced(id);
        }
        catch (GraphQLException)
        {
            // What cannot be an id and what does not exist look the same to the caller.
            return null;
        }
    }
}

using System.Collections.Frozen;

using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Binding.Fields;
using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Binding.Outputs;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Federation;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>Turns what the modules said into a schema that executes, or into the list of what is wrong.</summary>
internal sealed class SchemaBuild(Schema schema, BindingPlan plan, BindingProblems problems, LeafCatalog leaves, Func<Type, bool>? isService)
{
    private readonly BindingSession _session = new(schema, problems, leaves, isService) { Filters = plan.Filters, FromRequest = plan.FromRequest, FromUser = plan.FromUser };
    private readonly Dictionary<FieldDefinition, FieldResolver> _resolvers = [];
    private readonly HashSet<FieldDefinition> _keyFields = [];

    public ExecutableSchema Run()
    {
        BindObjects();
        BindEntities();
        BindRoots();
        BindForeignEntities();
        while (_session.Outputs.TryTake(out var type))
        {
            BindFields(type, _session.Outputs.Types[type]);
        }

        ReportFieldsOfNothing();
        ReportTypesWithoutClass();
        BindNodes();
        new SubgraphBinding(_session, plan.SubgraphSdl).Bind(_resolvers);
        problems.ThrowIfAny();
        leaves.Install(schema);
        return Executable();
    }

    private ExecutableSchema Executable() => new()
    {
        Schema = schema,
        Resolvers = _resolvers.ToFrozenDictionary(),
        Entities = _session.Entities.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Resolver),
        KeyFields = _keyFields.ToFrozenSet(),
        RuntimeType = new RuntimeTypes(
            schema,
            _session.Outputs.Types.ToFrozenDictionary(),
            _session.Entities.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.KeyType)).Find,
        EnumNames = leaves.EnumNames.ToFrozenDictionary(),
        Policy = plan.Policy ?? ((user, policy) => user.IsInRole(policy)),
    };

    private void BindObjects()
    {
        foreach (var (name, clr) in plan.Objects)
        {
            if (schema.Type(name) is ObjectType type)
            {
                _session.Outputs.Add(type, clr);
            }
            else
            {
                problems.Add(
                    name, $"{ClrName.Of(clr)} is bound to it, and the schema has no such object type.", "Add the type to the schema, or remove the binding.");
            }
        }
    }

    private void BindEntities()
    {
        foreach (var (name, load) in plan.Loaders)
        {
            if (schema.Type(name) is ObjectType type && new EntityBinding(_session, type).Owned(plan.Objects[name], load, EntityKey.Of(type)) is { } entity)
            {
                _session.Entities.Add(type, entity);
            }
        }

        foreach (var (name, key, load) in plan.OtherKeys)
        {
            BindOtherKey(name, key, load);
        }

        foreach (var ((name, _), binding) in plan.Fields)
        {
            if (binding is BatchField { IsOfKey: true } batch)
            {
                BindForeignEntity(name, batch.Source);
            }
        }

        foreach (var (name, key) in plan.References)
        {
            BindForeignEntity(name, key);
        }
    }

    private void BindOtherKey(string name, string key, Delegate load)
    {
        if (schema.Type(name) is not ObjectType type || !_session.Entities.TryGetValue(type, out var entity))
        {
            problems.Add(name, $"it is bound by its key \"{key}\", and is no entity.", $"Add Entity<...>(\"{name}\", ...).");
            return;
        }

        var fields = EntityKey.Find(type, key);
        if (fields is null || fields.SequenceEqual(entity.KeyFields))
        {
            problems.Add(
                name, $"it is bound by another key, \"{key}\", and has no such key beside its first one.", $"Add @key(fields: \"{key}\") to the type.");
        }
        else if (new EntityBinding(_session, type).Owned(plan.Objects[name], load, fields) is { } other)
        {
            _session.OtherKeys.Add((type, other));
        }
    }

    private void BindForeignEntity(string name, Type key)
    {
        if (!plan.Objects.ContainsKey(name)
            && schema.Type(name) is ObjectType type
            && !_session.Entities.ContainsKey(type)
            && new EntityBinding(_session, type).Foreign(key) is { } entity)
        {
            _session.Entities.Add(type, entity);
        }
    }

    private void BindRoots()
    {
        foreach (var root in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType })
        {
            if (root is not null)
            {
                BindFields(root, clr: null);
            }
        }
    }

    private void BindForeignEntities()
    {
        foreach (var (type, _) in _session.Entities)
        {
            if (!_session.Outputs.Types.ContainsKey(type))
            {
                BindFields(type, clr: null);
            }
        }
    }

    private void BindFields(ObjectType type, Type? clr)
    {
        foreach (var field in type.Fields)
        {
            if (Find(type, field, clr) is { } binding && binding.Bind(_session, field, clr) is { } bound)
            {
                _session.Outputs.Check(field, bound);
                _resolvers[field] = bound.Resolver;
            }
        }
    }

    private FieldBinding? Find(ObjectType type, FieldDefinition field, Type? clr)
    {
        if (plan.Fields.TryGetValue((type.Name, field.Name), out var said))
        {
            if (said is BatchField { IsOfKey: true })
            {
                _keyFields.Add(field);
            }

            return said;
        }

        if (_session.Entities.GetValueOrDefault(type) is { } entity && entity.KeyFields.Contains(field.Name))
        {
            _keyFields.Add(field);
            return new KeyField(entity);
        }

        if (clr is not null && Getter.Find(clr, field.Name) is { } property)
        {
            return new PropertyField(property);
        }

        if (!IsBoundByTheEngine(type, field))
        {
            ReportNoCode(type, field, clr);
        }

        return null;
    }

    private bool IsBoundByTheEngine(ObjectType type, FieldDefinition field) =>
        type == schema.QueryType && ((field.Name is "node" or "nodes" && plan.NodeTypeNameOf is not null) || field.Name is "_service" or "_entities");

    private void ReportNoCode(ObjectType type, FieldDefinition field, Type? clr)
    {
        var root = type == schema.QueryType ? "Query" : type == schema.MutationType ? "Mutation" : type == schema.SubscriptionType ? "Subscription" : null;
        if (root is not null)
        {
            problems.Add(field.ToString(), "no code answers it.", $"Add {root}(\"{field.Name}\", ...).");
        }
        else if (clr is null)
        {
            problems.Add(field.ToString(), "no code answers it.", $"Add Extend(\"{type}\").Batch(\"{field.Name}\", ...), or bind the type with Entity.");
        }
        else
        {
            problems.Add(
                field.ToString(),
                $"{ClrName.Of(clr)} has no property {MemberName.Pascal(field.Name)}.",
                $"Add it, or bind the field with Field(\"{field.Name}\", ...) or Batch(\"{field.Name}\", ...).");
        }
    }

    private void ReportFieldsOfNothing()
    {
        foreach (var (type, field) in plan.Fields.Keys)
        {
            if (schema.Type(type) is not ObjectType known)
            {
                problems.Add(
                    $"{type}.{field}", "code is bound to it, and the schema has no such object type.", "Add the type to the schema, or remove the binding.");
            }
            else if (known.Field(field) is null)
            {
                problems.Add(
                    $"{type}.{field}", "code is bound to it, and the schema has no such field.", "Add the field to the schema, or remove the binding.");
            }
        }
    }

    private void ReportTypesWithoutClass()
    {
        // What a module shares with others and does not use itself needs no code.
        var reachable = ReachableTypes.Of(schema);
        foreach (var type in schema.Types.OfType<ObjectType>().Where(reachable.Contains))
        {
            var isRoot = type == schema.QueryType || type == schema.MutationType || type == schema.SubscriptionType;
            if (!isRoot && type.Name is not "_Service" && !_session.Outputs.Types.ContainsKey(type) && !_session.Entities.ContainsKey(type))
            {
                problems.Add(type.Name, "no C# class is bound to it.", $"Add Object<...>(\"{type}\"), or return its class from a field of that type.");
            }
        }
    }

    private void BindNodes()
    {
        if (plan.NodeTypeNameOf is not null)
        {
            new NodeBinding(_session, plan.NodeTypeNameOf).Bind(_resolvers);
        }
    }
}

using Omnichannel.Graph.Engine.Binding.Fields;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Outputs;

/// <summary>Which C# type stands for which object type, and whether values of fields fit.</summary>
internal sealed class OutputCatalog(BindingSession session)
{
    private readonly Dictionary<ObjectType, Type> _types = [];
    private readonly Queue<ObjectType> _unbound = new();

    /// <summary>The C# types known so far.</summary>
    public IReadOnlyDictionary<ObjectType, Type> Types => _types;

    /// <summary>Says which C# type an object type is.</summary>
    public void Add(ObjectType type, Type clr)
    {
        if (_types.TryAdd(type, clr))
        {
            _unbound.Enqueue(type);
        }
    }

    /// <summary>The next object type whose fields are still to be bound.</summary>
    public bool TryTake(out ObjectType type) => _unbound.TryDequeue(out type!);

    /// <summary>Checks that values of a C# type fit a field's type, and learns which C# type an object type is.</summary>
    public void Check(FieldDefinition field, BoundField bound) => Check(field.Type, bound.Value, field.ToString(), bound.Member);

    private void Check(GraphQLType type, ClrShape clr, string coordinate, string member)
    {
        if (type is NonNullType && clr.AllowsNull)
        {
            session.Problems.Add(coordinate, $"{type} excludes null, and {member} is {ClrName.Of(clr)}.", "Make one of the two agree with the other.");
        }

        switch (type.Nullable)
        {
            case ListType list:
                CheckList(list, clr, coordinate, member);
                break;
            case ObjectType objectType:
                CheckObject(objectType, clr.Bare, coordinate, member);
                break;
            case NamedType { IsAbstract: true } abstractType:
                CheckAbstract(abstractType, clr.Bare, coordinate, member);
                break;
            case NamedType leaf:
                CheckLeaf(leaf, clr.Bare, coordinate, member);
                break;
        }
    }

    private void CheckList(ListType list, ClrShape clr, string coordinate, string member)
    {
        if (clr.Item() is { } item)
        {
            Check(list.OfType, item, coordinate, member);
        }
        else if (clr.Type != typeof(object))
        {
            session.Problems.Add(coordinate, $"{list} is a list, and {member} is {ClrName.Of(clr)}.", "Return a list.");
        }
    }

    private void CheckLeaf(NamedType leaf, Type clr, string coordinate, string member)
    {
        if (clr == typeof(object) || (leaf is EnumType && clr == typeof(string)) || session.Leaves.Find(leaf, clr) is not null)
        {
            return;
        }

        session.Problems.Add(
            coordinate,
            $"{member} is {ClrName.Of(clr)}, which {leaf} cannot show.",
            session.Leaves.TypesOf(leaf) is { Length: > 0 } known
                ? $"Return {known}, or bind the type to the scalar."
                : $"Bind the type with Scalar(\"{leaf}\", ...).");
    }

    private void CheckObject(ObjectType type, Type clr, string coordinate, string member)
    {
        if (clr == typeof(object) || session.Entities.GetValueOrDefault(type)?.KeyType == clr)
        {
            return;
        }

        if (!_types.TryGetValue(type, out var expected))
        {
            if (IsPlain(clr))
            {
                session.Problems.Add(
                    coordinate,
                    $"{member} is {ClrName.Of(clr)}, which has no fields.",
                    $"Return a class for {type}{(session.Entities.ContainsKey(type) ? ", or its key" : "")}.");
            }
            else
            {
                Add(type, clr);
            }
        }
        else if (!expected.IsAssignableFrom(clr))
        {
            var key = session.Entities.GetValueOrDefault(type)?.KeyType is { } keyType ? $" or its key {ClrName.Of(keyType)}" : "";
            session.Problems.Add(coordinate, $"{member} is {ClrName.Of(clr)}, and {type} is {ClrName.Of(expected)}{key}.", "Return that.");
        }
    }

    // The cases of a closed set are its nested classes; those with the name of an object type need no word.
    private void CheckAbstract(NamedType type, Type clr, string coordinate, string member)
    {
        if (IsPlain(clr) && clr != typeof(object) && !session.Entities.Values.Any(entity => entity.KeyType == clr))
        {
            session.Problems.Add(coordinate, $"{member} is {ClrName.Of(clr)}, which has no fields.", $"Return a class of {type}.");
            return;
        }

        var possible = session.Schema.PossibleTypes(type);
        foreach (var candidate in UnionCases.Of(clr))
        {
            if (possible.Any(one => _types.GetValueOrDefault(one)?.IsAssignableFrom(candidate) is true))
            {
                continue;
            }

            if (possible.FirstOrDefault(one => one.Name == candidate.Name && !_types.ContainsKey(one)) is { } sameName)
            {
                Add(sameName, candidate);
                continue;
            }

            session.Problems.Add(
                coordinate,
                $"the case {ClrName.Of(candidate)} has no type in {type}.",
                $"Say which it is with Case<{ClrName.Of(candidate)}>(\"...\"); {type} has {string.Join(", ", possible.Select(one => one.Name))}.");
        }
    }

    private static bool IsPlain(Type clr) =>
        clr.IsPrimitive || clr.IsEnum || clr == typeof(string) || clr == typeof(decimal) || clr == typeof(Guid) || clr == typeof(object);
}

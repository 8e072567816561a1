using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>Reads what a gateway's representation of one entity type says: its key, and the values of other subgraphs' fields that ours require.</summary>
internal sealed class RepresentationReader
{
    private static readonly Func<object, object> Copy =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly ObjectType _type;
    private readonly IReadOnlyList<RepresentationPart> _parts;
    private readonly Func<object[], object> _keyOf;
    private readonly IReadOnlyList<(RepresentationPart Part, Action<object, object?> Set)> _externals;

    private RepresentationReader(
        ObjectType type,
        EntityResolver resolver,
        IReadOnlyList<RepresentationPart> parts,
        Func<object[], object> keyOf,
        IReadOnlyList<(RepresentationPart Part, Action<object, object?> Set)> externals)
    {
        _type = type;
        Resolver = resolver;
        _parts = parts;
        _keyOf = keyOf;
        _externals = externals;
    }

    /// <summary>Loads the entities.</summary>
    public EntityResolver Resolver { get; }

    /// <summary>The reader of a type; null, with a problem reported, when a part of its key is no scalar that the code knows.</summary>
    public static RepresentationReader? Of(BindingSession session, ObjectType type, BoundEntity entity)
    {
        var constructor = entity.KeyFields.Count is 1 ? null : ConstructorOf(entity);
        var parts = new List<RepresentationPart>();
        foreach (var (index, path) in entity.KeyFields.Index())
        {
            var clr = constructor is null ? entity.KeyType : constructor.GetParameters()[index].ParameterType;
            if (FieldAt(type, path) is not { } field || session.Leaves.Find(field.Type.Named, clr) is not { } leaf)
            {
                session.Problems.Add(
                    $"{type}.{path}", $"it is part of the key, and {ClrName.Of(clr)} is not known to its scalar.", "Bind the type with Id or Value.");
                return null;
            }

            parts.Add(new RepresentationPart(path, field, leaf));
        }

        return new RepresentationReader(
            type, entity.Resolver, parts, constructor is null ? values => values[0] : Compile(constructor), [.. Externals(session, type, entity)]);
    }

    /// <summary>The fields of the key.</summary>
    public string Key => string.Join(' ', _parts.Select(part => part.Path));

    /// <summary>Whether a representation has every part of the key, whatever their values.</summary>
    public bool Fits(InputObject representation) => _parts.All(part => part.RawIn(representation) is not null);

    /// <exception cref="GraphQLException">A part of the key is missing or refused by its type.</exception>
    public object KeyOf(InputObject representation)
    {
        var values = new object[_parts.Count];
        foreach (var (index, part) in _parts.Index())
        {
            values[index] = part.In(representation)
                ?? throw new GraphQLException(new GraphQLError($"A representation of {_type} needs \"{part.Path}\" of type {part.Field.Type}."));
        }

        return _keyOf(values);
    }

    /// <summary>The object with what the representation says of other subgraphs' fields: a copy, as the object may be everybody's.</summary>
    /// <exception cref="GraphQLException">A value is refused by its type.</exception>
    public object WithExternals(object entity, InputObject representation)
    {
        var copy = entity;
        foreach (var (part, set) in _externals)
        {
            if (representation.ContainsKey(part.Path))
            {
                copy = ReferenceEquals(copy, entity) ? Copy(entity) : copy;
                set(copy, part.In(representation));
            }
        }

        return copy;
    }

    private static IEnumerable<(RepresentationPart Part, Action<object, object?> Set)> Externals(BindingSession session, ObjectType type, BoundEntity entity)
    {
        var clr = session.Outputs.Types.GetValueOrDefault(type);
        foreach (var field in type.Fields.Where(field => IsExternal(field) && !entity.KeyFields.Contains(field.Name)))
        {
            if (clr is null || Getter.Find(clr, field.Name) is not { } property)
            {
                // Nothing here reads it; a gateway that sends it does no harm.
                continue;
            }

            var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (!property.CanWrite || session.Leaves.Find(field.Type.Named, plain) is not { } leaf)
            {
                session.Problems.Add(
                    $"{type}.{field.Name}",
                    $"it is @external, and {ClrName.Of(property)} cannot be set to a scalar.",
                    "Give the property an init accessor and a scalar's type.");
                continue;
            }

            yield return (new RepresentationPart(field.Name, field, leaf), RepresentationPart.Setter(property));
        }
    }

    private static bool IsExternal(FieldDefinition field) => field.Directives.Any(directive => directive.Name.Value is "external" or "federation__external");

    private static FieldDefinition? FieldAt(ObjectType type, string path)
    {
        NamedType? owner = type;
        FieldDefinition? field = null;
        foreach (var name in path.Split('.'))
        {
            field = (owner as ComplexType)?.Field(name);
            owner = field?.Type.Named;
        }

        return field;
    }

    private static ConstructorInfo? ConstructorOf(BoundEntity entity) =>
        entity.KeyType.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(constructor => constructor.GetParameters().Length == entity.KeyFields.Count);

    private static Func<object[], object> Compile(ConstructorInfo constructor)
    {
        var values = Expression.Parameter(typeof(object[]));
        var arguments = constructor.GetParameters()
            .Select((parameter, index) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), parameter.ParameterType));
        return Expression.Lambda<Func<object[], object>>(Expression.Convert(Expression.New(constructor, arguments), typeof(object)), values).Compile();
    }
}

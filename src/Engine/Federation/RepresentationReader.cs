using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>Reads the key of one entity type out of a gateway's representation of it.</summary>
internal sealed class RepresentationReader
{
    private readonly IReadOnlyList<(FieldDefinition Field, Leaf Leaf)> _parts;
    private readonly Func<object[], object> _keyOf;

    private RepresentationReader(EntityResolver resolver, IReadOnlyList<(FieldDefinition Field, Leaf Leaf)> parts, Func<object[], object> keyOf)
    {
        Resolver = resolver;
        _parts = parts;
        _keyOf = keyOf;
    }

    /// <summary>Loads the entities.</summary>
    public EntityResolver Resolver { get; }

    /// <summary>The reader of a type; null, with a problem reported, when a part of its key is no scalar that the code knows.</summary>
    public static RepresentationReader? Of(BindingSession session, ObjectType type, BoundEntity entity)
    {
        var constructor = entity.KeyFields.Count is 1 ? null : ConstructorOf(entity);
        var parts = new List<(FieldDefinition, Leaf)>();
        foreach (var (index, name) in entity.KeyFields.Index())
        {
            var clr = constructor is null ? entity.KeyType : constructor.GetParameters()[index].ParameterType;
            if (type.Field(name) is not { } field || session.Leaves.Find(field.Type.Named, clr) is not { } leaf)
            {
                session.Problems.Add($"{type}.{name}", $"it is part of the key, and {ClrName.Of(clr)} is not known to its scalar.", "Bind the type with Id or Value.");
                return null;
            }

            parts.Add((field, leaf));
        }

        return new RepresentationReader(entity.Resolver, parts, constructor is null ? values => values[0] : Compile(constructor));
    }

    /// <exception cref="GraphQLException">A part of the key is missing or refused by its type.</exception>
    public object KeyOf(InputObject representation)
    {
        var values = new object[_parts.Count];
        foreach (var (index, (field, leaf)) in _parts.Index())
        {
            if (representation.GetValueOrDefault(field.Name) is not { } given || ValueLiteral.Of(given, field.Type) is not { } literal)
            {
                throw new GraphQLException(new GraphQLError($"A representation of {field.DeclaringType} needs \"{field.Name}\" of type {field.Type}."));
            }

            values[index] = leaf.FromCoerced(InputCoercion.CoerceLiteral(literal, field.Type)!);
        }

        return _keyOf(values);
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

using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>A scalar or enum of an entity that a gateway's representations carry.</summary>
/// <param name="Path">The names on the way to it.</param>
/// <param name="Field">The field at the end of the way.</param>
/// <param name="Leaf">What it is in C#.</param>
internal sealed record RepresentationPart(string Path, FieldDefinition Field, Leaf Leaf)
{
    /// <summary>Its value; null where the representation has none.</summary>
    /// <exception cref="GraphQLException">The value is refused by its type.</exception>
    public object? In(InputObject representation)
    {
        var value = RawIn(representation);
        return value is null || ValueLiteral.Of(value, Field.Type) is not { } literal || InputCoercion.CoerceLiteral(literal, Field.Type) is not { } coerced
            ? null
            : Leaf.FromCoerced(coerced);
    }

    /// <summary>Its value as the gateway sent it; null where the representation has none.</summary>
    public object? RawIn(InputObject representation)
    {
        object? value = representation;
        foreach (var name in Path.Split('.'))
        {
            value = (value as InputObject)?.GetValueOrDefault(name);
        }

        return value;
    }

    /// <summary>An action that sets a property, an <c>init</c> one too, of an object to a value or null.</summary>
    public static Action<object, object?> Setter(PropertyInfo property)
    {
        var (target, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var declaring = property.DeclaringType!;
        var owner = declaring.IsValueType ? Expression.Unbox(target, declaring) : Expression.Convert(target, declaring);
        var assign = Expression.Assign(Expression.Property(owner, property), Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object?>>(assign, target, value).Compile();
    }
}

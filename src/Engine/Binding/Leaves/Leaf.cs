using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>A C# type that a scalar or an enum can show and read.</summary>
internal abstract class Leaf
{
    /// <summary>The C# type, never nullable.</summary>
    public abstract Type ClrType { get; }

    /// <summary>The C# value of a coerced input value.</summary>
    /// <exception cref="GraphQLException">The value is refused.</exception>
    public abstract object FromCoerced(object coerced);

    /// <summary>A value of <see cref="ClrType"/> as the scalar's own coercion understands it.</summary>
    public abstract object ToPlain(object value);

    /// <summary>A resolver that reads a property of this type, or of its nullable form, and writes it without a box between.</summary>
    /// <param name="getter">A <c>Func</c> from parent to value.</param>
    public PropertyResolver CreateProperty(Type parent, Type value, Delegate getter)
    {
        var open = (ClrType.IsValueType, Nullable.GetUnderlyingType(value) is not null) switch
        {
            (true, true) => typeof(NullableLeafProperty<,>),
            (true, false) => typeof(LeafProperty<,>),
            _ => typeof(ReferenceLeafProperty<,>),
        };
        return (PropertyResolver)Activator.CreateInstance(open.MakeGenericType(parent, ClrType), getter, this)!;
    }
}

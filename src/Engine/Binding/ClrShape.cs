using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>A C# type with what its annotations say of null.</summary>
/// <param name="Type">The type.</param>
/// <param name="Nullability">The annotations; null where the compiler left none.</param>
internal readonly record struct ClrShape(Type Type, NullabilityInfo? Nullability = null)
{
    /// <summary>Whether it is a reference type written with a question mark.</summary>
    public bool IsAnnotatedNullable => !Type.IsValueType && Nullability?.ReadState is NullabilityState.Nullable;

    /// <summary>Whether the annotations allow null. What is not annotated counts as not null.</summary>
    public bool AllowsNull => IsAnnotatedNullable || Nullable.GetUnderlyingType(Type) is not null;

    /// <summary>The type without <see cref="Nullable{T}"/>.</summary>
    public Type Bare => Nullable.GetUnderlyingType(Type) ?? Type;

    public static ClrShape Of(PropertyInfo property) => new(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static ClrShape Of(ParameterInfo parameter) => new(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    /// <summary>A type argument as it is written.</summary>
    public ClrShape Argument(int index) => new(
        Type.GetGenericArguments()[index],
        Nullability is { } info && info.GenericTypeArguments.Length > index ? info.GenericTypeArguments[index] : null);

    /// <summary>What a list holds; null when this is no list.</summary>
    public ClrShape? Item()
    {
        if (Type == typeof(string))
        {
            return null;
        }

        if (Type.IsArray)
        {
            return new ClrShape(Type.GetElementType()!, Nullability?.ElementType);
        }

        var sequence = Implementation(Type, typeof(IEnumerable<>));
        if (sequence is null)
        {
            return null;
        }

        var item = sequence.GetGenericArguments()[0];
        return Type.IsGenericType && Type.GetGenericArguments() is [var only] && only == item ? Argument(0) : new ClrShape(item);
    }

    /// <summary>The result of a task, or this when it is none.</summary>
    public ClrShape Awaited() =>
        Type.IsGenericType && Type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>)) ? Argument(0) : this;

    /// <summary>How a type closes an open generic class or interface; null when it does not.</summary>
    public static Type? Implementation(Type type, Type open)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == open)
        {
            return type;
        }

        return Array.Find(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == open)
            ?? (type.BaseType is { } parent ? Implementation(parent, open) : null);
    }
}

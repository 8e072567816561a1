using System.Linq.Expressions;
using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>Delegates that read properties, made once at the start.</summary>
internal static class Getter
{
    /// <summary>A <c>Func</c> from parent to value.</summary>
    public static Delegate Of(Type parent, PropertyInfo property)
    {
        var function = typeof(Func<,>).MakeGenericType(parent, property.PropertyType);
        if (!parent.IsValueType)
        {
            return property.GetMethod!.CreateDelegate(function);
        }

        // A struct's getter takes its parent by reference, which no Func does.
        var parameter = Expression.Parameter(parent);
        return Expression.Lambda(function, Expression.Property(parameter, property), parameter).Compile();
    }

    /// <summary>The property of a field by name, inherited ones included; null when there is none that can be read.</summary>
    public static PropertyInfo? Find(Type type, string field)
    {
        const BindingFlags flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var property = type.GetProperty(MemberName.Pascal(field), flags)
            ?? Array.Find(type.GetInterfaces(), candidate => candidate.GetProperty(MemberName.Pascal(field), flags) is not null && type.IsInterface)
                ?.GetProperty(MemberName.Pascal(field), flags);
        return property is { CanRead: true } && property.GetMethod is { IsPrivate: false } && property.GetIndexParameters().Length == 0 ? property : null;
    }
}

using System.Linq.Expressions;
using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>A value in an expression in the form of a captured local, which database providers turn into a parameter and so cache the statement.</summary>
internal static class CapturedValue
{
    public static Expression Of<T>(T value) => Expression.Property(Expression.Constant(new Box<T>(value)), Box<T>.Property);

    /// <summary>The same for a type that is known only at the start.</summary>
    public static Func<object?, Expression> Factory(Type type) =>
        typeof(CapturedValue).GetMethod(nameof(OfObject), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<object?, Expression>>();

    private static Expression OfObject<T>(object? value) => Of((T)value!);

    private sealed record Box<T>(T Value)
    {
        public static readonly PropertyInfo Property = typeof(Box<T>).GetProperty(nameof(Value))!;
    }
}

using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>Casts whose type is known only at the start.</summary>
internal static class Cast
{
    /// <summary>A <c>Func</c> from object to the type.</summary>
    public static Delegate To(Type type) =>
        typeof(Cast).GetMethod(nameof(Object), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(object), type));

    private static T Object<T>(object value) => (T)value;
}

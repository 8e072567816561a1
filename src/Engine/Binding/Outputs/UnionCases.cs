using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding.Outputs;

/// <summary>The cases of a closed set: an abstract class whose cases are nested in it.</summary>
internal static class UnionCases
{
    /// <summary>The cases; none when the class is no closed set.</summary>
    public static IReadOnlyList<Type> Of(Type set) => set.IsAbstract
        ? [.. set.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(nested => !nested.IsAbstract && set.IsAssignableFrom(nested))]
        : [];
}

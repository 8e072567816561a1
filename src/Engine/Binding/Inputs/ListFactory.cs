using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>Makes C# lists of coerced ones.</summary>
internal static class ListFactory
{
    /// <summary>What makes a list of a type; null when the type is none that can be made.</summary>
    public static Func<IList, Func<object?, object?>, object>? Of(Type list, Type item)
    {
        var maker = list == typeof(ImmutableArray<>).MakeGenericType(item) ? nameof(Immutable)
            : list == typeof(List<>).MakeGenericType(item) ? nameof(List)
            : list.IsAssignableFrom(item.MakeArrayType()) ? nameof(Array)
            : null;
        return maker is null
            ? null
            : (Func<IList, Func<object?, object?>, object>)typeof(ListFactory).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(item)
                .Invoke(null, null)!;
    }

    private static Func<IList, Func<object?, object?>, object> Array<T>() => Items<T>;

    private static Func<IList, Func<object?, object?>, object> List<T>() => (coerced, convert) => new List<T>(Items<T>(coerced, convert));

    private static Func<IList, Func<object?, object?>, object> Immutable<T>() =>
        (coerced, convert) => ImmutableCollectionsMarshal.AsImmutableArray(Items<T>(coerced, convert));

    private static T[] Items<T>(IList coerced, Func<object?, object?> convert)
    {
        var items = new T[coerced.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = (T)convert(coerced[index])!;
        }

        return items;
    }
}

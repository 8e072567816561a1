using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>Makes <see cref="Optional{T}"/> of values whose type is known only at the start.</summary>
internal static class OptionalFactory
{
    public static Func<object?, object> Of(Type value) =>
        (Func<object?, object>)typeof(OptionalFactory).GetMethod(nameof(Wrap), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value)
            .Invoke(null, null)!;

    private static Func<object?, object> Wrap<T>() => value => new Optional<T>((T)value!);
}

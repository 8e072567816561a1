using System.Runtime.CompilerServices;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

// As little as can be stands here: the runtime makes code of it for each enum.
internal sealed class EnumLeaf<T> : Leaf<T>
    where T : struct, Enum
{
    private readonly EnumTexts _texts;

    /// <param name="names">The schema's name of each member.</param>
    public EnumLeaf(IReadOnlyDictionary<object, string> names) => _texts = new EnumTexts(names, static member => NumberOf((T)member));

    public override void Write(T value, JsonResponseWriter writer) => writer.WriteRaw(
        _texts.Json(NumberOf(value)) ?? throw new InvalidOperationException($"{ClrName.Of(typeof(T))} has no member for {value}."));

    public override object FromCoerced(object coerced) => _texts.Member((string)coerced);

    public override object ToPlain(object value) => value;

    private static long NumberOf(T value) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => Unsafe.As<T, byte>(ref value),
        sizeof(short) => Unsafe.As<T, short>(ref value),
        sizeof(int) => Unsafe.As<T, int>(ref value),
        _ => Unsafe.As<T, long>(ref value),
    };
}

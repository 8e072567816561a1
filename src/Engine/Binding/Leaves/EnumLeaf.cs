using System.Collections.Frozen;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

internal sealed class EnumLeaf<T> : Leaf<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _json;
    private readonly FrozenDictionary<string, object> _values;

    /// <param name="names">The schema's name of each member.</param>
    public EnumLeaf(IReadOnlyDictionary<object, string> names)
    {
        _json = names.ToFrozenDictionary(pair => (T)pair.Key, pair => System.Text.Encoding.UTF8.GetBytes($"\"{pair.Value}\""));
        _values = names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    public override void Write(T value, JsonResponseWriter writer) => writer.WriteRaw(
        _json.TryGetValue(value, out var json)
            ? json
            : throw new InvalidOperationException($"{ClrName.Of(typeof(T))} has no member for {value}."));

    public override object FromCoerced(object coerced) => _values[(string)coerced];

    public override object ToPlain(object value) => value;
}

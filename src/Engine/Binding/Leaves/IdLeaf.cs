using System.Globalization;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>An id type whose text is the <c>ID</c> that clients see.</summary>
internal sealed class IdLeaf<T> : Leaf<T>
    where T : struct, IUtf8SpanFormattable, ISpanParsable<T>
{
    public override void Write(T value, JsonResponseWriter writer) => writer.WriteFormatted(value);

    public override object FromCoerced(object coerced) =>
        T.TryParse((string)coerced, CultureInfo.InvariantCulture, out var id) ? id : throw InputRefusal.Of($"No such id: \"{coerced}\".");

    public override object ToPlain(object value) => value.ToString()!;
}

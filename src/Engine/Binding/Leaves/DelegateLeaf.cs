using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>A type that the scalar's own output coercion understands.</summary>
/// <param name="write">Writes a value as JSON.</param>
/// <param name="read">Makes a value from the scalar's coerced input.</param>
internal sealed class DelegateLeaf<T>(Action<T, JsonResponseWriter> write, Func<object, T> read) : Leaf<T>
    where T : notnull
{
    public override void Write(T value, JsonResponseWriter writer) => write(value, writer);

    public override object FromCoerced(object coerced) => read(coerced);

    public override object ToPlain(object value) => value;
}

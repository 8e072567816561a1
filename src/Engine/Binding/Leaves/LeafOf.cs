using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

internal abstract class Leaf<T> : Leaf
    where T : notnull
{
    public sealed override Type ClrType => typeof(T);

    public abstract void Write(T value, JsonResponseWriter writer);
}

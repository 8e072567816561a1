using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

internal abstract class Leaf<T> : Leaf
    where T : notnull
{
    public sealed override Type ClrType => typeof(T);

    public abstract void Write(T value, JsonResponseWriter writer);

    public sealed override PropertyResolver CreateProperty(Type parent, Type value, Delegate getter)
    {
        var open = (typeof(T).IsValueType, Nullable.GetUnderlyingType(value) is not null) switch
        {
            (true, true) => typeof(NullableLeafProperty<,>),
            (true, false) => typeof(LeafProperty<,>),
            _ => typeof(ReferenceLeafProperty<,>),
        };
        return (PropertyResolver)Activator.CreateInstance(open.MakeGenericType(parent, typeof(T)), getter, this)!;
    }
}

using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>A property of a nullable value type that goes to the response without a box.</summary>
internal sealed class NullableLeafProperty<TParent, TValue>(Func<TParent, TValue?> get, Leaf<TValue> leaf) : PropertyResolver
    where TValue : struct
{
    public override bool WritesLeaf => true;

    public override object? Read(object parent) => get((TParent)parent);

    public override bool TryWriteLeaf(object parent, JsonResponseWriter writer)
    {
        if (get((TParent)parent) is not { } value)
        {
            return false;
        }

        leaf.Write(value, writer);
        return true;
    }
}

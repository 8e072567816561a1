using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>A property that has fields of its own, or a list.</summary>
internal sealed class ObjectProperty<TParent, TValue>(Func<TParent, TValue> get) : PropertyResolver
{
    public override object? Read(object parent) => get((TParent)parent);
}

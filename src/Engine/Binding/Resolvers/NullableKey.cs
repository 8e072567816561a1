namespace Omnichannel.Graph.Engine.Binding.Resolvers;

internal sealed class NullableKey<TParent, TKey>(Func<object, TParent> parentOf, Func<TParent, TKey?> select) : KeyReader<TKey>
    where TKey : struct
{
    public override bool TryRead(object parent, out TKey key)
    {
        var found = select(parentOf(parent));
        key = found.GetValueOrDefault();
        return found.HasValue;
    }
}

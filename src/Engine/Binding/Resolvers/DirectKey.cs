using System.Diagnostics.CodeAnalysis;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

internal sealed class DirectKey<TParent, TKey>(Func<object, TParent> parentOf, Func<TParent, TKey> select) : KeyReader<TKey>
{
    public override bool TryRead(object parent, [MaybeNullWhen(false)] out TKey key)
    {
        key = select(parentOf(parent));
        return key is not null;
    }
}

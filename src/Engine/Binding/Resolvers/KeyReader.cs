using System.Diagnostics.CodeAnalysis;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>Takes a batch's key from a parent.</summary>
internal abstract class KeyReader<TKey>
{
    /// <summary>False when the parent has none; its value is then null.</summary>
    public abstract bool TryRead(object parent, [MaybeNullWhen(false)] out TKey key);
}

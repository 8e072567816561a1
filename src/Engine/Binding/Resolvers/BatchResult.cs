namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>How a key's value is found in what a batch gives.</summary>
internal abstract class BatchResult<TKey, TResult>
{
    /// <exception cref="InvalidOperationException">The batch broke its contract: a bug in the handler.</exception>
    public abstract void Check(TResult result, TKey[] keys);

    public abstract object? Read(TResult result, TKey[] keys, int index);
}

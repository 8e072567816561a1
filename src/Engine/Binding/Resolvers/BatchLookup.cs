namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>Lists by key; an empty one where a key has none.</summary>
internal sealed class BatchLookup<TKey, TResult, TValue> : BatchResult<TKey, TResult>
    where TResult : ILookup<TKey, TValue>
{
    public override void Check(TResult result, TKey[] keys)
    {
    }

    public override object? Read(TResult result, TKey[] keys, int index) => result[keys[index]];
}

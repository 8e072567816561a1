namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>Values by key; null where a key has none.</summary>
internal sealed class BatchDictionary<TKey, TResult, TValue> : BatchResult<TKey, TResult>
    where TResult : IReadOnlyDictionary<TKey, TValue>
{
    public override void Check(TResult result, TKey[] keys)
    {
    }

    public override object? Read(TResult result, TKey[] keys, int index) => result.TryGetValue(keys[index], out var value) ? value : null;
}

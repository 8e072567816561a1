namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>Values in the order of their keys.</summary>
internal sealed class BatchList<TKey, TResult, TValue>(string handler) : BatchResult<TKey, TResult>
    where TResult : IReadOnlyList<TValue>
{
    public override void Check(TResult result, TKey[] keys)
    {
        if (result.Count != keys.Length)
        {
            throw new InvalidOperationException($"{handler} gave {result.Count} values for {keys.Length} keys; it has to give one for each, in their order.");
        }
    }

    public override object? Read(TResult result, TKey[] keys, int index) => result[index];
}

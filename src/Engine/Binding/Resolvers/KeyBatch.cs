using System.Runtime.InteropServices;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>The distinct keys of a field's parents.</summary>
/// <param name="Keys">Distinct, in the order of their first parent.</param>
/// <param name="Positions">For each parent the index of its key, or -1; null when parents and keys agree one to one.</param>
internal readonly record struct KeyBatch<TKey>(TKey[] Keys, int[]? Positions)
    where TKey : notnull
{
    // Comparing with each key before beats hashing while there are few.
    private const int HashFrom = 9;

    public static KeyBatch<TKey> Of(ReadOnlySpan<object> parents, KeyReader<TKey> reader)
    {
        var keys = new TKey[parents.Length];
        var index = parents.Length >= HashFrom ? new Dictionary<TKey, int>(parents.Length) : null;
        int[]? positions = null;
        var count = 0;
        for (var parent = 0; parent < parents.Length; parent++)
        {
            var position = reader.TryRead(parents[parent], out var key) ? Place(keys, ref count, key, index) : -1;
            if (positions is null && position != parent)
            {
                positions = OneToOne(parents.Length, parent);
            }

            if (positions is not null)
            {
                positions[parent] = position;
            }
        }

        Array.Resize(ref keys, count);
        return new KeyBatch<TKey>(keys, positions);
    }

    private static int Place(TKey[] keys, ref int count, TKey key, Dictionary<TKey, int>? index)
    {
        if (index is null)
        {
            var known = Array.IndexOf(keys, key, 0, count);
            if (known >= 0)
            {
                return known;
            }
        }
        else
        {
            ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out var exists);
            if (exists)
            {
                return position;
            }

            position = count;
        }

        keys[count] = key;
        return count++;
    }

    private static int[] OneToOne(int length, int upTo)
    {
        var positions = new int[length];
        for (var index = 0; index < upTo; index++)
        {
            positions[index] = index;
        }

        return positions;
    }

    /// <summary>Sets each parent's value.</summary>
    public void Spread<TResult>(FieldContext context, TResult result, BatchResult<TKey, TResult> reader)
    {
        reader.Check(result, Keys);
        var values = context.Values;
        if (Positions is null)
        {
            for (var index = 0; index < Keys.Length; index++)
            {
                values[index] = reader.Read(result, Keys, index);
            }

            return;
        }

        var distinct = new object?[Keys.Length];
        for (var index = 0; index < distinct.Length; index++)
        {
            distinct[index] = reader.Read(result, Keys, index);
        }

        for (var parent = 0; parent < Positions.Length; parent++)
        {
            values[parent] = Positions[parent] < 0 ? null : distinct[Positions[parent]];
        }
    }
}

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>Pairs that need no second comparison. Compared as fields of one value, they need none as fields of exclusive types either.</summary>
internal sealed class ComparedPairs<TLeft, TRight>
    where TLeft : class
    where TRight : class
{
    private readonly Dictionary<(TLeft Left, TRight Right), bool> _exclusive = [];

    public bool Contains(TLeft left, TRight right, bool exclusive) =>
        _exclusive.TryGetValue((left, right), out var compared) && (exclusive || !compared);

    /// <returns>Whether the pair had not been compared so.</returns>
    public bool Add(TLeft left, TRight right, bool exclusive)
    {
        if (Contains(left, right, exclusive))
        {
            return false;
        }

        _exclusive[(left, right)] = exclusive;
        return true;
    }
}

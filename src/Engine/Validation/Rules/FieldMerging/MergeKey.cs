namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>Field sets that are merged with one another, and how they are compared, as a key of what has been looked at.</summary>
internal readonly struct MergeKey : IEquatable<MergeKey>
{
    private readonly int[] _ids;
    private readonly bool _shapeOnly;
    private readonly int _hash;

    /// <param name="sets">In any order.</param>
    public MergeKey(List<FieldSet> sets, bool shapeOnly)
    {
        _ids = new int[sets.Count];
        for (var index = 0; index < _ids.Length; index++)
        {
            _ids[index] = sets[index].Id;
        }

        Array.Sort(_ids);
        _shapeOnly = shapeOnly;
        var hash = default(HashCode);
        hash.Add(shapeOnly);
        foreach (var id in _ids)
        {
            hash.Add(id);
        }

        _hash = hash.ToHashCode();
    }

    public bool Equals(MergeKey other) => _shapeOnly == other._shapeOnly && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => obj is MergeKey other && Equals(other);

    public override int GetHashCode() => _hash;
}

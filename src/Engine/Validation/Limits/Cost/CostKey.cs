using System.Runtime.CompilerServices;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>Selections whose cost is the same: the same selection sets on the same type below the same length.</summary>
internal readonly struct CostKey(List<SelectionSetNode> selections, NamedType type, SizedFields? sized) : IEquatable<CostKey>
{
    private readonly List<SelectionSetNode> _selections = selections;
    private readonly NamedType _type = type;
    private readonly SizedFields? _sized = sized;

    public bool Equals(CostKey other) =>
        ReferenceEquals(_type, other._type) && ReferenceEquals(_sized, other._sized) && _selections.SequenceEqual(other._selections);

    public override bool Equals(object? obj) => obj is CostKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(RuntimeHelpers.GetHashCode(_type));
        foreach (var selectionSet in _selections)
        {
            hash.Add(RuntimeHelpers.GetHashCode(selectionSet));
        }

        return hash.ToHashCode();
    }
}

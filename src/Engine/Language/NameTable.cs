using System.Numerics;
using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Names that documents are expected to use, so that reading them allocates no string.</summary>
/// <remarks>Immutable and shared between threads. Whoever serves a schema makes one from its names.</remarks>
public sealed class NameTable
{
    private readonly string?[] _slots;

    private NameTable(IReadOnlyCollection<string> names)
    {
        _slots = new string?[BitOperations.RoundUpToPowerOf2((uint)Math.Max(names.Count * 4, 4))];
        foreach (var name in names)
        {
            Add(name);
        }
    }

    /// <summary>No names.</summary>
    public static NameTable Empty { get; } = new([]);

    /// <summary>A table of these names; doubles are allowed.</summary>
    public static NameTable Of(IEnumerable<string> names) => new([.. names.Distinct(StringComparer.Ordinal)]);

    /// <summary>The table's string of this spelling, or null.</summary>
    internal string? Find(ReadOnlySpan<byte> name, uint hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var index = (int)hash & mask; slots[index] is { } candidate; index = (index + 1) & mask)
        {
            if (Ascii.Equals(name, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private void Add(string name)
    {
        var mask = _slots.Length - 1;
        var index = (int)NameHash.Of(Encoding.UTF8.GetBytes(name)) & mask;
        while (_slots[index] is not null)
        {
            index = (index + 1) & mask;
        }

        _slots[index] = name;
    }
}

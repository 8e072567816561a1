using System.Buffers;
using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Gives one string for each spelling of a name or number in a document.</summary>
/// <param name="known">Names that need no string of their own.</param>
internal struct NameInterner(NameTable known)
{
    private const int FirstCapacity = 64;

    // Past this the table stops growing and strings are simply made: memory stays bounded by the document.
    private const int LastCapacity = 4096;

    // A run this long means bad luck or bad will; both end here rather than in a walk over the table.
    private const int MaxProbes = 32;

    private string?[]? _slots;
    private int _capacity;
    private int _count;

    /// <summary>The string of this spelling.</summary>
    public string Intern(ReadOnlySpan<byte> name)
    {
        var hash = NameHash.Of(name);
        return known.Find(name, hash) ?? FindOrAdd(name, hash);
    }

    /// <summary>Gives the memory back; the interner is empty again.</summary>
    public void Release()
    {
        if (_slots is not null)
        {
            Return(_slots, _capacity);
            _slots = null;
            _capacity = 0;
            _count = 0;
        }
    }

    private static void Return(string?[] slots, int used)
    {
        slots.AsSpan(0, used).Clear();
        ArrayPool<string?>.Shared.Return(slots);
    }

    private static string?[] Rent(int capacity)
    {
        var slots = ArrayPool<string?>.Shared.Rent(capacity);
        slots.AsSpan(0, capacity).Clear();
        return slots;
    }

    private string FindOrAdd(ReadOnlySpan<byte> name, uint hash)
    {
        if (_count * 2 >= _capacity && _capacity < LastCapacity)
        {
            Grow();
        }

        var mask = _capacity - 1;
        var index = (int)hash & mask;
        for (var probes = 1; probes <= MaxProbes; probes++)
        {
            var candidate = _slots![index];
            if (candidate is null)
            {
                _count++;
                return _slots[index] = Encoding.ASCII.GetString(name);
            }

            if (Ascii.Equals(name, candidate))
            {
                return candidate;
            }

            // Steps of growing length reach every slot and build no long runs.
            index = (index + probes) & mask;
        }

        return Encoding.ASCII.GetString(name);
    }

    private void Grow()
    {
        var (old, oldCapacity) = (_slots, _capacity);
        _capacity = Math.Max(FirstCapacity, oldCapacity * 4);
        _slots = Rent(_capacity);
        if (old is null)
        {
            return;
        }

        foreach (var name in old.AsSpan(0, oldCapacity))
        {
            if (name is not null)
            {
                Move(name);
            }
        }

        Return(old, oldCapacity);
    }

    private readonly void Move(string name)
    {
        var bytes = Encoding.ASCII.GetBytes(name);
        var mask = _capacity - 1;
        var index = (int)NameHash.Of(bytes) & mask;
        for (var probes = 1; _slots![index] is not null; probes++)
        {
            index = (index + probes) & mask;
        }

        _slots[index] = name;
    }
}

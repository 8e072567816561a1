using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Where the parser collects the nodes of all lists that are open at a moment, in pooled memory.</summary>
internal struct NodeStack
{
    private Slot[]? _slots;

    /// <summary>How many nodes wait; a list begins at the count of the moment it is opened.</summary>
    public int Count { get; private set; }

    public void Push(SyntaxNode node)
    {
        var slots = _slots;
        if (slots is null || Count == slots.Length)
        {
            slots = Grow();
        }

        slots[Count++] = new Slot(node);
    }

    /// <summary>Takes the nodes since <paramref name="start"/>, all of which must be <typeparamref name="T"/>.</summary>
    public ImmutableArray<T> Take<T>(int start)
        where T : SyntaxNode
    {
        var count = Count - start;
        if (count == 0)
        {
            return [];
        }

        var nodes = new T[count];

        // One block copy; a loop would check each store against the array's type, which the caller already knows.
        var target = MemoryMarshal.CreateSpan(
            ref Unsafe.As<T, Slot>(ref MemoryMarshal.GetArrayDataReference(nodes)), count);
        _slots.AsSpan(start, count).CopyTo(target);
        Count = start;
        return ImmutableCollectionsMarshal.AsImmutableArray(nodes);
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (_slots is not null)
        {
            ArrayPool<Slot>.Shared.Return(_slots, clearArray: true);
            _slots = null;
            Count = 0;
        }
    }

    private Slot[] Grow()
    {
        var old = _slots;
        var slots = ArrayPool<Slot>.Shared.Rent(old is null ? 64 : old.Length * 2);
        if (old is not null)
        {
            old.CopyTo(slots, 0);
            ArrayPool<Slot>.Shared.Return(old, clearArray: true);
        }

        _slots = slots;
        return slots;
    }

    // A struct around the reference spares the covariance check of an array of classes.
    private readonly struct Slot(SyntaxNode node)
    {
        public readonly SyntaxNode Node = node;
    }
}

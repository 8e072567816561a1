namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>A page of a list (Relay's cursor connections). Edges and cursors are made when they are asked for.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public sealed class Connection<T>
    where T : notnull
{
    private readonly T[] _nodes;
    private readonly PageCursors _cursors;
    private readonly bool _hasPrevious;
    private readonly bool _hasNext;
    private readonly int? _totalCount;

    /// <summary>A page.</summary>
    /// <param name="nodes">Its items, in the list's order; must not be changed.</param>
    /// <param name="cursors">Where they stand.</param>
    /// <param name="hasPrevious">Whether items come before the page.</param>
    /// <param name="hasNext">Whether items follow it.</param>
    /// <param name="totalCount">How many items the whole list has; null when nobody asked.</param>
    internal Connection(T[] nodes, PageCursors cursors, bool hasPrevious, bool hasNext, int? totalCount)
    {
        _nodes = nodes;
        _cursors = cursors;
        _hasPrevious = hasPrevious;
        _hasNext = hasNext;
        _totalCount = totalCount;
    }

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges => field ??= MakeEdges();

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Nodes => _nodes;

    /// <summary>Where the page stands.</summary>
    public PageInfo PageInfo => field ??= new PageInfo(_hasPrevious, _hasNext, _cursors);

    /// <summary>How many items the whole list has, 0 or more.</summary>
    /// <exception cref="InvalidOperationException">It was not counted, because the operation did not select it: a bug in the caller.</exception>
    public int TotalCount => _totalCount ?? throw new InvalidOperationException("The total was not counted; pass the field's own selection to the page.");

    /// <summary>The page with other items in the places of these.</summary>
    public Connection<TOther> Select<TOther>(Converter<T, TOther> select)
        where TOther : notnull =>
        new(Array.ConvertAll(_nodes, select), _cursors, _hasPrevious, _hasNext, _totalCount);

    private Edge<T>[] MakeEdges()
    {
        var edges = new Edge<T>[_nodes.Length];
        for (var index = 0; index < edges.Length; index++)
        {
            edges[index] = new Edge<T>(_nodes[index], _cursors, index);
        }

        return edges;
    }
}

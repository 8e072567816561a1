namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>A page of a list (Relay's cursor connections).</summary>
/// <typeparam name="T">The items' type.</typeparam>
public sealed class Connection<T>
    where T : notnull
{
    private readonly int? _totalCount;

    /// <summary>A page.</summary>
    /// <param name="edges">Its items, in the list's order.</param>
    /// <param name="pageInfo">Where it stands.</param>
    /// <param name="totalCount">How many items the whole list has; null when nobody asked.</param>
    internal Connection(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, int? totalCount)
    {
        Edges = edges;
        PageInfo = pageInfo;
        _totalCount = totalCount;
    }

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; }

    /// <summary>The items.</summary>
    public IEnumerable<T> Nodes
    {
        get
        {
            foreach (var edge in Edges)
            {
                yield return edge.Node;
            }
        }
    }

    /// <summary>Where the page stands.</summary>
    public PageInfo PageInfo { get; }

    /// <summary>How many items the whole list has, 0 or more.</summary>
    /// <exception cref="InvalidOperationException">It was not counted, because the operation did not select it: a bug in the caller.</exception>
    public int TotalCount => _totalCount ?? throw new InvalidOperationException("The total was not counted; pass the field's own selection to the page.");

    /// <summary>The page with other items in the places of these.</summary>
    public Connection<TOther> Select<TOther>(Func<T, TOther> select)
        where TOther : notnull
    {
        var edges = new Edge<TOther>[Edges.Count];
        for (var index = 0; index < edges.Length; index++)
        {
            var edge = Edges[index];
            edges[index] = new Edge<TOther>(select(edge.Node), edge, static from => ((Edge<T>)from).Cursor);
        }

        return new Connection<TOther>(edges, PageInfo, _totalCount);
    }
}

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>One item of a connection, and where it stands in the whole list.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public sealed class Edge<T>
    where T : notnull
{
    private readonly PageCursors _cursors;
    private readonly int _index;

    internal Edge(T node, PageCursors cursors, int index)
    {
        Node = node;
        _cursors = cursors;
        _index = index;
    }

    /// <summary>The item.</summary>
    public T Node { get; }

    /// <summary>Its place, opaque; made when it is asked for.</summary>
    public string Cursor => _cursors.At(_index);
}

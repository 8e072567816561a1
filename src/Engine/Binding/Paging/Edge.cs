namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>One item of a connection, and where it stands in the whole list.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public sealed class Edge<T>
    where T : notnull
{
    private readonly Func<object, string>? _cursorOf;
    private readonly object _row;

    /// <summary>An edge with its cursor.</summary>
    public Edge(T node, string cursor)
    {
        Node = node;
        _row = cursor;
    }

    internal Edge(T node, object row, Func<object, string> cursorOf)
    {
        Node = node;
        _row = row;
        _cursorOf = cursorOf;
    }

    /// <summary>The item.</summary>
    public T Node { get; }

    /// <summary>Its place, opaque; made when it is asked for.</summary>
    public string Cursor => _cursorOf?.Invoke(_row) ?? (string)_row;
}

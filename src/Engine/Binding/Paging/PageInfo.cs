namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Where a page stands in the whole list (Relay's cursor connections).</summary>
public sealed class PageInfo
{
    private readonly PageCursors _cursors;

    internal PageInfo(bool hasPreviousPage, bool hasNextPage, PageCursors cursors)
    {
        HasPreviousPage = hasPreviousPage;
        HasNextPage = hasNextPage;
        _cursors = cursors;
    }

    /// <summary>Whether items follow this page.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether items come before this page.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>The first item's cursor; null for an empty page.</summary>
    public string? StartCursor => _cursors.Count == 0 ? null : _cursors.At(0);

    /// <summary>The last item's cursor; null for an empty page.</summary>
    public string? EndCursor => _cursors.Count == 0 ? null : _cursors.At(_cursors.Count - 1);
}

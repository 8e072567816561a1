namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Where a page stands in the whole list (Relay's cursor connections).</summary>
public sealed class PageInfo
{
    private readonly Func<string>? _start;
    private readonly Func<string>? _end;

    internal PageInfo(bool hasNextPage, bool hasPreviousPage, Func<string>? start, Func<string>? end)
    {
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        _start = start;
        _end = end;
    }

    /// <summary>Whether items follow this page.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether items come before this page.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>The first item's cursor; null for an empty page.</summary>
    public string? StartCursor => _start?.Invoke();

    /// <summary>The last item's cursor; null for an empty page.</summary>
    public string? EndCursor => _end?.Invoke();
}

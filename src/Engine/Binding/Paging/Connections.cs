namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Makes pages of lists that are neither queries nor wholly in memory.</summary>
public static class Connections
{
    /// <summary>A page that was read already.</summary>
    /// <param name="nodes">The page's items.</param>
    /// <param name="cursor">An item's place in the whole list, opaque; made when it is asked for.</param>
    /// <param name="hasPrevious">Whether items come before the page.</param>
    /// <param name="hasNext">Whether items follow it.</param>
    /// <param name="totalCount">Items on all pages; null when nobody asks for it.</param>
    public static Connection<T> Of<T>(T[] nodes, Func<T, string> cursor, bool hasPrevious, bool hasNext, int? totalCount)
        where T : notnull =>
        new(nodes, new MadeCursors<T>(nodes, cursor), hasPrevious, hasNext, totalCount);

    /// <summary>The first page of a list.</summary>
    /// <param name="rows">The list's first rows in the keyset's order, one more than the page when there are more.</param>
    /// <param name="keyset">The order.</param>
    /// <param name="size">How many items the page has at most.</param>
    /// <param name="totalCount">Items on all pages; null when nobody asks for it.</param>
    public static Connection<T> OfStart<T>(IReadOnlyCollection<T> rows, Keyset<T> keyset, int size, int? totalCount = null)
        where T : notnull
    {
        T[] nodes = [.. rows.Take(size)];
        return new Connection<T>(nodes, new KeysetCursors<T>(nodes, keyset), hasPrevious: false, rows.Count > size, totalCount);
    }

    private sealed class MadeCursors<T>(T[] nodes, Func<T, string> cursor) : PageCursors
    {
        public override int Count => nodes.Length;

        public override string At(int index) => cursor(nodes[index]);
    }
}

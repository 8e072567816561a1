using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Pages of lists, by keyset: a page costs the same wherever it stands.</summary>
public static class PageExtensions
{
    /// <summary>A page of the rows of a query. Reads one row more than the page, and counts only what the operation selects.</summary>
    /// <param name="rows">All rows of the list, in any order.</param>
    /// <param name="keyset">The order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="selection">The connection's field as the operation selects it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="GraphQLException">A size is out of range, or a cursor is none of this list.</exception>
    public static async ValueTask<Connection<TRow>> ToConnectionAsync<TRow>(
        this IQueryable<TRow> rows, Keyset<TRow> keyset, PageArguments page, FieldSelection selection, CancellationToken cancellationToken)
        where TRow : notnull
    {
        page.Check();
        var after = page.After is null ? null : keyset.Parse(page.After, "after");
        var before = page.Before is null ? null : keyset.Parse(page.Before, "before");
        var total = selection.Selects("totalCount") ? await QueryReader.CountAsync(rows, cancellationToken) : (int?)null;
        if (!selection.Selects("edges") && !selection.Selects("nodes") && !selection.Selects("pageInfo"))
        {
            return Make([], keyset, hasPrevious: false, hasNext: false, total);
        }

        var between = Between(rows, keyset, after, before);
        var items = await QueryReader.ToListAsync(keyset.Order(between, page.IsBackward).Take(page.Size + 1), cancellationToken);
        var window = Window.Of(items, page);
        var hasPrevious = window.HasPrevious || (after is not null && selection.Selects("pageInfo", "hasPreviousPage")
            && await QueryReader.AnyAsync(rows.Where(keyset.Beyond(after, after: false, inclusive: true)), cancellationToken));
        var hasNext = window.HasNext || (before is not null && selection.Selects("pageInfo", "hasNextPage")
            && await QueryReader.AnyAsync(rows.Where(keyset.Beyond(before, after: true, inclusive: true)), cancellationToken));
        return Make([.. items], keyset, hasPrevious, hasNext, total);
    }

    /// <summary>A page of a list in memory that is in the keyset's order already.</summary>
    /// <inheritdoc cref="ToConnectionAsync{TRow}"/>
    public static Connection<TRow> ToConnection<TRow>(this IReadOnlyList<TRow> rows, Keyset<TRow> keyset, PageArguments page)
        where TRow : notnull
    {
        page.Check();
        var start = page.After is null ? 0 : FirstWhere(rows, keyset, keyset.Parse(page.After, "after"), beyond: true);
        var end = page.Before is null ? rows.Count : Math.Max(start, FirstWhere(rows, keyset, keyset.Parse(page.Before, "before"), beyond: false));
        if (page.First is not null || page.Last is null)
        {
            end = Math.Min(end, start + page.Size);
        }

        if (page.Last is { } last)
        {
            start = Math.Max(start, end - last);
        }

        return Make(Slice(rows, start, end), keyset, start > 0, end < rows.Count, rows.Count);
    }

    private static IQueryable<TRow> Between<TRow>(IQueryable<TRow> rows, Keyset<TRow> keyset, object[]? after, object[]? before)
    {
        if (after is not null)
        {
            rows = rows.Where(keyset.Beyond(after, after: true, inclusive: false));
        }

        return before is null ? rows : rows.Where(keyset.Beyond(before, after: false, inclusive: false));
    }

    private static int FirstWhere<TRow>(IReadOnlyList<TRow> rows, Keyset<TRow> keyset, object[] place, bool beyond)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = keyset.Compare(rows[middle], place);
            if (order > 0 || (order == 0 && !beyond))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static TRow[] Slice<TRow>(IReadOnlyList<TRow> rows, int start, int end)
    {
        if (rows is TRow[] array)
        {
            return start == 0 && end == array.Length ? array : array[start..end];
        }

        var items = new TRow[end - start];
        for (var index = start; index < end; index++)
        {
            items[index - start] = rows[index];
        }

        return items;
    }

    private static Connection<TRow> Make<TRow>(TRow[] items, Keyset<TRow> keyset, bool hasPrevious, bool hasNext, int? total)
        where TRow : notnull =>
        new(items, new KeysetCursors<TRow>(items, keyset), hasPrevious, hasNext, total);

    /// <summary>What lies on either side of the rows that were read, one more than the page.</summary>
    private readonly record struct Window(bool HasPrevious, bool HasNext)
    {
        public static Window Of<TRow>(List<TRow> items, PageArguments page)
        {
            var more = items.Count > page.Size;
            if (more)
            {
                items.RemoveAt(page.Size);
            }

            if (page.IsBackward)
            {
                items.Reverse();
                return new Window(more, false);
            }

            var surplus = page.Last is { } last ? Math.Max(0, items.Count - last) : 0;
            items.RemoveRange(0, surplus);
            return new Window(surplus > 0, more);
        }
    }
}

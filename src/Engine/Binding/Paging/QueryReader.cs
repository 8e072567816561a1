namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Reads queries without blocking where their provider can, which shows in the query being an async sequence.</summary>
internal static class QueryReader
{
    public static async ValueTask<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T> rows)
        {
            return [.. query];
        }

        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            list.Add(row);
        }

        return list;
    }

    // Counting as a query of one row: the providers' own async count is not in the platform.
    public static async ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => query is IAsyncEnumerable<T>
        ? (await ToListAsync(query.GroupBy(_ => 1).Select(all => all.Count()), cancellationToken)).FirstOrDefault()
        : query.Count();

    public static async ValueTask<bool> AnyAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => query is IAsyncEnumerable<T>
        ? (await ToListAsync(query.Select(_ => 1).Take(1), cancellationToken)).Count > 0
        : query.Any();
}

using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace Omnichannel.Graph.Data;

/// <summary>A query of many requests that differs in its shape, such as the columns that are read: one <see cref="CompiledQuery{TFirst, TSecond, TRow}"/> for each.</summary>
/// <remarks>Shapes are kept for ever, so there must be few. A shape's expressions are told apart by reference.</remarks>
/// <typeparam name="TShape">What of the query is no value.</typeparam>
/// <typeparam name="TFirst">What the query depends on.</typeparam>
/// <typeparam name="TSecond">What else it depends on.</typeparam>
/// <typeparam name="TRow">The rows that are read; nothing tracks them.</typeparam>
public sealed class CompiledQueries<TShape, TFirst, TSecond, TRow>(Func<TShape, Expression<Func<GraphDbContext, TFirst, TSecond, IQueryable<TRow>>>> query)
    where TShape : notnull
{
    private readonly ConcurrentDictionary<TShape, CompiledQuery<TFirst, TSecond, TRow>> _queries = new();

    /// <summary>The query of a shape.</summary>
    public CompiledQuery<TFirst, TSecond, TRow> Of(TShape shape) =>
        _queries.GetOrAdd(shape, static (shape, query) => new CompiledQuery<TFirst, TSecond, TRow>(query(shape)), query);
}

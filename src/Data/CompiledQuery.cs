using System.Linq.Expressions;
using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data;

/// <summary>A query of many requests, translated once for each database. Any other is recognised by its whole expression at each use, which costs more than a small answer.</summary>
/// <remarks>Make it once and keep it. The expression names tables by <c>db.Set&lt;TRow&gt;()</c>.</remarks>
/// <typeparam name="TArgument">What the query depends on, such as the keys of the rows.</typeparam>
/// <typeparam name="TRow">The rows that are read; nothing tracks them.</typeparam>
public sealed class CompiledQuery<TArgument, TRow>(Expression<Func<GraphDbContext, TArgument, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<GraphDatabase, Func<GraphDbContext, TArgument, IAsyncEnumerable<TRow>>> _compiled = [];

    /// <summary>Reads all rows.</summary>
    public async Task<List<TRow>> ReadAsync(GraphDatabase database, TArgument argument, CancellationToken cancellationToken)
    {
        var compiled = _compiled.GetValue(database, _ => EF.CompileAsyncQuery(query));
        await using var db = database.Read();
        var rows = new List<TRow>();
        await foreach (var row in compiled(db, argument).WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}

/// <inheritdoc cref="CompiledQuery{TArgument, TRow}"/>
/// <typeparam name="TFirst">What the query depends on.</typeparam>
/// <typeparam name="TSecond">What else it depends on.</typeparam>
/// <typeparam name="TRow">The rows that are read; nothing tracks them.</typeparam>
public sealed class CompiledQuery<TFirst, TSecond, TRow>(Expression<Func<GraphDbContext, TFirst, TSecond, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<GraphDatabase, Func<GraphDbContext, TFirst, TSecond, IAsyncEnumerable<TRow>>> _compiled = [];

    /// <summary>Reads all rows.</summary>
    public async Task<List<TRow>> ReadAsync(GraphDatabase database, TFirst first, TSecond second, CancellationToken cancellationToken)
    {
        var compiled = _compiled.GetValue(database, _ => EF.CompileAsyncQuery(query));
        await using var db = database.Read();
        var rows = new List<TRow>();
        await foreach (var row in compiled(db, first, second).WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}

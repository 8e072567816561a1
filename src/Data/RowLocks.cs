using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data;

/// <summary>Row locks, where the database has them. A database with one writer has locked everything already.</summary>
public static class RowLocks
{
    /// <summary>The tag of a query that locks its rows.</summary>
    public const string ForUpdateTag = "lock: for update";

    /// <summary>The tag of a query that locks those of its rows that nobody else has locked.</summary>
    public const string SkipLockedTag = "lock: for update skip locked";

    /// <summary>Locks the rows until the transaction ends. Order the query by key, so that no two transactions wait for each other.</summary>
    public static IQueryable<TRow> ForUpdate<TRow>(this IQueryable<TRow> rows) => rows.TagWith(ForUpdateTag);

    /// <summary>Locks the rows until the transaction ends and leaves out those that another transaction has locked.</summary>
    public static IQueryable<TRow> ForUpdateSkipLocked<TRow>(this IQueryable<TRow> rows) => rows.TagWith(SkipLockedTag);
}

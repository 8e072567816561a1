using System.Data.Common;

using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Omnichannel.Graph.Data.Postgres;

/// <summary>Turns the tags of <see cref="RowLocks"/> into the clause that EF cannot write.</summary>
internal sealed class RowLockInterceptor : DbCommandInterceptor
{
    private const string ForUpdate = $"-- {RowLocks.ForUpdateTag}\n";
    private const string SkipLocked = $"-- {RowLocks.SkipLockedTag}\n";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Lock(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Lock(command);
        return ValueTask.FromResult(result);
    }

    private static void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith(ForUpdate, StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR UPDATE";
        }
        else if (command.CommandText.StartsWith(SkipLocked, StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR UPDATE SKIP LOCKED";
        }
    }
}

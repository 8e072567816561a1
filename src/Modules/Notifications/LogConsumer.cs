using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>What was not read yet stays in the log.</summary>
internal sealed class LogConsumer : ILogConsumer
{
    public async Task<long?> PositionAsync(GraphDbContext db, CancellationToken cancellationToken) =>
        await db.LogReaders.Where(reader => reader.Name == LogReader.Notifications).Select(reader => (long?)reader.Position).SingleOrDefaultAsync(cancellationToken);
}

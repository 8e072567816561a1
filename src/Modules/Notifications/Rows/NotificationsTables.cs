using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>The module's tables.</summary>
internal static class NotificationsTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Notification> Notifications => db.Set<Notification>();

        public DbSet<PlannedNotification> PlannedNotifications => db.Set<PlannedNotification>();

        public DbSet<StockWatch> StockWatches => db.Set<StockWatch>();

        public DbSet<Receipt> Receipts => db.Set<Receipt>();

        public DbSet<LogReader> LogReaders => db.Set<LogReader>();
    }
}

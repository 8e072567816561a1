using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>The module's tables.</summary>
internal sealed class NotificationsModel : IModelPart
{
    public const int EventLengthMax = 160;
    public const int TitleLengthMax = 200;
    public const int TextLengthMax = 1000;
    public const int ChannelLengthMax = 32;
    public const int ProblemLengthMax = 500;
    public const int NameLengthMax = 40;

    public void Configure(ModelBuilder model)
    {
        model.Entity<Notification>(row =>
        {
            row.ToTable("notifications_notification");
            row.HasKey(notification => notification.Id);
            row.Property(notification => notification.Event).HasMaxLength(EventLengthMax);
            row.Property(notification => notification.TitleNl).HasMaxLength(TitleLengthMax);
            row.Property(notification => notification.TitleEn).HasMaxLength(TitleLengthMax);
            row.Property(notification => notification.TextNl).HasMaxLength(TextLengthMax);
            row.Property(notification => notification.TextEn).HasMaxLength(TextLengthMax);
            row.Property(notification => notification.Channel).HasMaxLength(ChannelLengthMax);
            row.Property(notification => notification.Problem).HasMaxLength(ProblemLengthMax);
            row.HasIndex(notification => new { notification.Event, notification.Kind, notification.Customer }).IsUnique().HasDatabaseName("ux_notifications_notification_event");
            row.HasIndex(notification => new { notification.Customer, notification.At, notification.Id }).HasDatabaseName("ix_notifications_notification_customer");
            row.HasIndex(notification => notification.DueAt).HasDatabaseName("ix_notifications_notification_due_at");
            row.HasIndex(notification => new { notification.Delivery, notification.At, notification.Id }).HasDatabaseName("ix_notifications_notification_delivery");
            row.HasIndex(notification => notification.MovedBy).HasDatabaseName("ix_notifications_notification_moved_by");
        });
        model.Entity<PlannedNotification>(row =>
        {
            row.ToTable("notifications_planned");
            row.HasKey(planned => new { planned.Subject, planned.Kind });
            row.HasIndex(planned => planned.DueAt).HasDatabaseName("ix_notifications_planned_due_at");
        });
        model.Entity<StockWatch>(row =>
        {
            row.ToTable("notifications_stock_watch");
            row.HasKey(watch => new { watch.Product, watch.Location, watch.Customer });
            row.HasIndex(watch => watch.Customer).HasDatabaseName("ix_notifications_stock_watch_customer");
        });
        model.Entity<Receipt>(row =>
        {
            row.ToTable("notifications_receipt");
            row.HasKey(receipt => receipt.Order);
        });
        model.Entity<LogReader>(row =>
        {
            row.ToTable("notifications_log_reader");
            row.HasKey(reader => reader.Name);
            row.Property(reader => reader.Name).HasMaxLength(NameLengthMax);
        });
    }
}

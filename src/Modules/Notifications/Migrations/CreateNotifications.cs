using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications.Migrations;

/// <summary>Notifications, what is to be told later, what is waited for, and how far the log was read.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122200000_Notifications")]
internal sealed class CreateNotifications : Migration
{
    private const int EnumLengthMax = 64;
    private const string Table = "notifications_notification";
    private const string Planned = "notifications_planned";
    private const string Watch = "notifications_stock_watch";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateNotification(migrationBuilder);
        migrationBuilder.CreateTable(
            Planned,
            table => new
            {
                subject = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: EnumLengthMax),
                customer = table.Column<Guid>(),
                due_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_notifications_planned", row => new { row.subject, row.kind }));
        migrationBuilder.CreateIndex("ix_notifications_planned_due_at", Planned, "due_at");
        migrationBuilder.CreateTable(
            Watch,
            table => new
            {
                product = table.Column<Guid>(),
                location = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_notifications_stock_watch", row => new { row.product, row.location, row.customer }));
        migrationBuilder.CreateIndex("ix_notifications_stock_watch_customer", Watch, "customer");
        migrationBuilder.CreateTable(
            "notifications_log_reader",
            table => new
            {
                name = table.Column<string>(maxLength: NotificationsModel.NameLengthMax),
                position = table.Column<long>(),
                node = table.Column<Guid>(nullable: true),
                until = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_notifications_log_reader", row => row.name));
    }

    private static void CreateNotification(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: EnumLengthMax),
                @event = table.Column<string>(maxLength: NotificationsModel.EventLengthMax),
                title_nl = table.Column<string>(maxLength: NotificationsModel.TitleLengthMax),
                title_en = table.Column<string>(maxLength: NotificationsModel.TitleLengthMax),
                text_nl = table.Column<string>(maxLength: NotificationsModel.TextLengthMax),
                text_en = table.Column<string>(maxLength: NotificationsModel.TextLengthMax),
                order = table.Column<Guid>(nullable: true),
                reservation = table.Column<Guid>(nullable: true),
                saved_item = table.Column<Guid>(nullable: true),
                product = table.Column<Guid>(nullable: true),
                location = table.Column<Guid>(nullable: true),
                at = table.Column<long>(),
                read_at = table.Column<long>(nullable: true),
                channel = table.Column<string>(maxLength: NotificationsModel.ChannelLengthMax, nullable: true),
                delivery = table.Column<string>(maxLength: EnumLengthMax),
                attempts = table.Column<int>(),
                due_at = table.Column<long>(nullable: true),
                problem = table.Column<string>(maxLength: NotificationsModel.ProblemLengthMax, nullable: true),
                moved_by = table.Column<Guid>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_notifications_notification", row => row.id));
        migrationBuilder.CreateIndex("ux_notifications_notification_event", Table, ["event", "kind", "customer"], unique: true);
        migrationBuilder.CreateIndex("ix_notifications_notification_customer", Table, ["customer", "at", "id"]);
        migrationBuilder.CreateIndex("ix_notifications_notification_due_at", Table, "due_at");
        migrationBuilder.CreateIndex("ix_notifications_notification_delivery", Table, ["delivery", "at", "id"]);
        migrationBuilder.CreateIndex("ix_notifications_notification_moved_by", Table, "moved_by");
    }
}

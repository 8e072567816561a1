using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>Binds <c>schema/notifications.graphql</c>.</summary>
internal sealed class NotificationsSchema : ISchemaModule
{
    public string Name => "notifications";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(NotificationsSchema).Assembly, "common.graphql", "notifications.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<NotificationId>().Id<CustomerId>().Id<ProductId>().Id<LocationId>().Id<OrderId>().Id<ReservationId>().Id<SavedItemId>();
        schema.Reference<ProductId>("Product").Reference<LocationId>("Location").Reference<OrderId>("Order").Reference<ReservationId>("Reservation").Reference<SavedItemId>("SavedItem");
        schema.Entity<Notification>("Notification", NotificationsOf.LoadAsync)
            .Batch("title", row => row, NotificationsOf.Titles)
            .Batch("text", row => row, NotificationsOf.Texts);
        schema.Object<StockWatch>("StockWatch");
        schema.Extend("Customer")
            .Batch("notifications", (CustomerId id) => id, NotificationsOf.CustomersAsync)
            .Batch("stockWatches", (CustomerId id) => id, NotificationsOf.WatchesAsync);

        schema.Extend("Order").Batch("received", (OrderId id) => id, AnswerReceived.OfOrdersAsync);

        schema.Query("notificationsSetAside", NotificationsOf.SetAsideAsync);
        schema.Object<NotificationEvent>("NotificationAdded");
        schema.Subscription("notificationAdded", NotificationAdded.Subscribe);
        schema.Object<INotifiedCustomerNeeded>("NotifiedCustomerNeeded");
        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Mutation<MarkNotificationsRead, MarkNotificationsReadInput, MarkNotificationsReadResult>("markNotificationsRead");
        schema.Mutation<WatchStock, WatchStockInput, WatchStockResult>("watchStock");
        schema.Mutation<AnswerReceived, AnswerReceivedInput, AnswerReceivedResult>("answerReceived");
        schema.Mutation<UnwatchStock, UnwatchStockInput, UnwatchStockResult>("unwatchStock");
    }
}

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>Something that a customer was told.</summary>
internal sealed class Notification
{
    /// <summary>Also of its message, so that who receives it twice can tell.</summary>
    public required NotificationId Id { get; init; }

    public required CustomerId Customer { get; set; }

    public required NotificationKind Kind { get; init; }

    /// <summary>What happened: unique with kind and customer, so that nobody is told twice.</summary>
    public required string Event { get; init; }

    /// <summary>In both languages, as the customer may come to speak the other one.</summary>
    public required string TitleNl { get; init; }

    public required string TitleEn { get; init; }

    public required string TextNl { get; init; }

    public required string TextEn { get; init; }

    public OrderId? Order { get; init; }

    public ReservationId? Reservation { get; init; }

    public SavedItemId? SavedItem { get; init; }

    public ProductId? Product { get; init; }

    public LocationId? Location { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>A channel's code; null when there is no message.</summary>
    public string? Channel { get; init; }

    public required NotificationDelivery Delivery { get; set; }

    public int Attempts { get; set; }

    /// <summary>When to send it, or to look whether who began to send it came to an end; null when nothing is to be done.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Why it was not sent the last time.</summary>
    public string? Problem { get; set; }

    /// <summary>The merge of customers that made it another one's; null when none did.</summary>
    public Guid? MovedBy { get; set; }

    public int Version { get; set; } = 1;

    public string Title(Language language) => language is Language.En ? TitleEn : TitleNl;

    public string Text(Language language) => language is Language.En ? TextEn : TextNl;
}

/// <summary>What a notification is about.</summary>
internal enum NotificationKind
{
    OrderConfirmed,
    OrderShipped,
    OrderReady,
    OrderDelivered,
    OrderCancelled,
    ReservationConfirmed,
    ReservationReady,
    ReservationExpiring,
    BackInStock,
    SavedItemReminder,
    ReceivedWell,
}

/// <summary>What has become of a notification's message.</summary>
internal enum NotificationDelivery
{
    None,
    Due,
    Sent,
    SetAside,
    Withheld,
}

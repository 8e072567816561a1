using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>Something that a customer is to be told.</summary>
/// <param name="Customer">Whom.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Event">What happened: the same for the same thing, always.</param>
/// <param name="Wording">How it is said.</param>
internal sealed record News(CustomerId Customer, NotificationKind Kind, string Event, Wording Wording)
{
    public OrderId? Order { get; init; }

    public ReservationId? Reservation { get; init; }

    public SavedItemId? SavedItem { get; init; }

    public ProductId? Product { get; init; }

    public LocationId? Location { get; init; }

    /// <summary>Whether the customer must have agreed to it.</summary>
    public static bool NeedsConsent(NotificationKind kind) => kind is NotificationKind.SavedItemReminder;
}

/// <summary>What a page of the log brings.</summary>
/// <param name="Told">What is told now.</param>
/// <param name="Planned">What is looked at again later.</param>
internal sealed record NewsOfPage(IReadOnlyList<News> Told, IReadOnlyList<PlannedNotification> Planned);

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>Something to be told at a later moment, if it is still so then. It stays when it was told, so that it is not planned again.</summary>
internal sealed class PlannedNotification
{
    public required NotificationKind Kind { get; init; }

    /// <summary>The id of what it is about.</summary>
    public required Guid Subject { get; init; }

    public required CustomerId Customer { get; init; }

    /// <summary>Null once it was looked at.</summary>
    public DateTimeOffset? DueAt { get; set; }
}

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications.Contract;

/// <summary>Which notification.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct NotificationId(Guid Value) : IEntityId<NotificationId>
{
    /// <inheritdoc/>
    public static string TypeName => "Notification";

    /// <inheritdoc/>
    public static NotificationId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(NotificationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>How far the change log was read, and which node reads it.</summary>
internal sealed class LogReader
{
    public const string Notifications = "notifications";

    public required string Name { get; init; }

    /// <summary>The last place whose notifications are written.</summary>
    public required long Position { get; set; }

    /// <summary>The node that reads.</summary>
    public Guid? Node { get; set; }

    /// <summary>Until when no other node reads, however silent this one is.</summary>
    public DateTimeOffset? Until { get; set; }
}

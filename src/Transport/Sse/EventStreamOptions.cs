namespace Omnichannel.Graph.Transport.Sse;

/// <summary>What GraphQL over server-sent events may do.</summary>
public sealed class EventStreamOptions
{
    /// <summary>Between two comments that keep proxies from closing the stream.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Streams in single connection mode, reserved or open; 0 turns that mode off.</summary>
    public int MaxReservations { get; set; } = 10_000;

    /// <summary>How long a reserved stream waits for its reader.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

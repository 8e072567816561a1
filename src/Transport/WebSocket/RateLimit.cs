namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>A bucket of tokens that fills with time: so many per second, twice as many at once. For one thread at a time.</summary>
internal struct RateLimit(TimeProvider clock, int perSecond)
{
    private double _tokens = 2.0 * perSecond;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>Takes a token, if there is one.</summary>
    public bool TryTake()
    {
        var now = clock.GetTimestamp();
        _tokens = Math.Min(2.0 * perSecond, _tokens + (clock.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
        _filledAt = now;
        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}

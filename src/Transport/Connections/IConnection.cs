namespace Omnichannel.Graph.Transport.Connections;

/// <summary>A connection that outlives requests: a socket, or an event stream.</summary>
internal interface IConnection
{
    /// <summary>Called some times a second: ends what has taken too long, sends what is due.</summary>
    void Check();

    /// <summary>The server is going away: tells the client so that it connects again, elsewhere.</summary>
    void GoAway();
}

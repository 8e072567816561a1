namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>Why a socket is closed. The standard client tries again after 1001, 1013, 4403 and 4408, and gives up after all others here.</summary>
internal readonly record struct CloseReason(int Code, string Text);

/// <summary>The codes of <c>graphql-transport-ws</c> as its reference server sends them, and those of RFC 6455 for what it leaves open.</summary>
internal static class CloseCodes
{
    public static readonly CloseReason Normal = new(1000, "");
    public static readonly CloseReason GoingAway = new(1001, "Going away");
    public static readonly CloseReason RateLimited = new(1008, "Too many operations");
    public static readonly CloseReason MessageTooBig = new(1009, "Message too big");
    public static readonly CloseReason SlowConsumer = new(1013, "Messages are read too slowly");
    public static readonly CloseReason InvalidMessage = new(4400, "Invalid message received");
    public static readonly CloseReason Unauthorized = new(4401, "Unauthorized");
    public static readonly CloseReason Forbidden = new(4403, "Forbidden");
    public static readonly CloseReason SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable");
    public static readonly CloseReason InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly CloseReason TooManyInits = new(4429, "Too many initialisation requests");
    public static readonly CloseReason InternalError = new(4500, "Internal server error");

    /// <summary>RFC 6455: a reason has at most 123 bytes.</summary>
    private const int LongestText = 123;

    public static CloseReason SubscriberExists(string id)
    {
        var text = $"Subscriber for {id} already exists";
        return new(4409, System.Text.Encoding.UTF8.GetByteCount(text) <= LongestText ? text : "Subscriber already exists");
    }
}

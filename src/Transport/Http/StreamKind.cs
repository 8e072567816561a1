namespace Omnichannel.Graph.Transport.Http;

/// <summary>How several responses to one HTTP request are delivered.</summary>
internal enum StreamKind
{
    /// <summary>They are not: the client did not ask for a stream.</summary>
    None,

    /// <summary>Parts of <c>multipart/mixed</c>.</summary>
    MultipartMixed,

    /// <summary>Parts of <c>multipart/mixed</c>, each response in a member <c>payload</c>: Apollo's subscriptions over HTTP.</summary>
    MultipartSubscription,

    /// <summary>Server-sent events.</summary>
    EventStream,

    /// <summary>A JSON object on each line.</summary>
    JsonLines,
}

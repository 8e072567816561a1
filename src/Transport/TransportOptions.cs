using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Transport.Sse;
using Omnichannel.Graph.Transport.TrustedDocuments;
using Omnichannel.Graph.Transport.WebSocket;

namespace Omnichannel.Graph.Transport;

/// <summary>How requests come in and what is refused before it is read. The defaults are for production.</summary>
public sealed class TransportOptions
{
    /// <summary>Which edition of GraphQL over HTTP decides the status codes.</summary>
    public HttpSpec HttpSpec { get; set; } = HttpSpec.Audit2025;

    /// <summary>Bytes of one request's JSON, 1 or more; past it 413. Without uploaded files.</summary>
    public int MaxRequestBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Bytes of one request's variables as JSON, 1 or more.</summary>
    public int MaxVariablesBytes { get; set; } = 1024 * 1024;

    /// <summary>Executions at one time, 1 or more; past it 503 with Retry-After.</summary>
    public int MaxConcurrentExecutions { get; set; } = 1000;

    /// <summary>Requests in one HTTP body, or sets of variables in one request; 1 turns batching off.</summary>
    public int MaxBatchSize { get; set; } = 1;

    /// <summary>Files in one multipart request; 0 turns uploads off.</summary>
    public int MaxUploadFiles { get; set; }

    /// <summary>Bytes of one uploaded file, 1 or more.</summary>
    public long MaxUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Responses of at least this many bytes are compressed for those who accept it; <see cref="int.MaxValue"/> turns it off.</summary>
    public int CompressionThreshold { get; set; } = 4 * 1024;

    /// <summary>
    /// Whether every GET needs a header that a browser sends only after a preflight. Without it, a GET is refused only when its headers say that
    /// another site sent it.
    /// </summary>
    public bool RequireGetPreflight { get; set; }

    /// <summary>Origins besides the server's own that may open sockets and send GET, such as <c>https://shop.example</c>.</summary>
    public ICollection<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the explorer is shown to browsers; null means in development only.</summary>
    public bool? Explorer { get; set; }

    /// <summary>The folder of the explorer's npm package; null looks for <c>clients/explorer</c> in the working directory and above the program.</summary>
    public string? ExplorerFolder { get; set; }

    /// <summary>Whether <c>GET /graphql/schema.graphql</c> answers.</summary>
    public bool SchemaDownload { get; set; } = true;

    /// <summary>
    /// Whether a caller may do more than the public: send documents that are not trusted. Null means nobody may.
    /// </summary>
    public Func<HttpContext, bool>? IsTrustedCaller { get; set; }

    /// <summary>
    /// What responses depend on beside document, variables and user, such as the language; see <see cref="Engine.Execution.GraphQLRequest.Audience"/>. Null
    /// means on nothing.
    /// </summary>
    public Func<HttpContext, string>? AudienceOf { get; set; }

    /// <summary>When the user's token ends: event streams and other subscriptions over HTTP end then. Null, also its answer, means never.</summary>
    public Func<HttpContext, DateTimeOffset?>? ExpiresAtOf { get; set; }

    /// <summary>Whether what operations need answers at all; while it does not they are refused with 503 and Retry-After. Null means always.</summary>
    public Func<bool>? IsAvailable { get; set; }

    /// <summary>
    /// What a gateway signs requests with (HMAC-SHA-256): nobody else is answered then. Null answers everybody.
    /// </summary>
    public string? GatewaySecret { get; set; }

    /// <summary>Trusted documents.</summary>
    public TrustedDocumentOptions Documents { get; } = new();

    /// <summary>WebSockets.</summary>
    public SocketOptions Sockets { get; } = new();

    /// <summary>Server-sent events.</summary>
    public EventStreamOptions EventStreams { get; } = new();
}

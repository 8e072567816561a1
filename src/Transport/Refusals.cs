namespace Omnichannel.Graph.Transport;

/// <summary>Everything that the transport refuses, with its status and code.</summary>
internal static class Refusals
{
    public static Refusal NotJson { get; } = new(400, "BAD_REQUEST", "The request is not valid JSON in UTF-8.");

    public static Refusal TooDeep { get; } = new(400, "BAD_REQUEST", "The request's JSON is nested too deeply; at most 64 levels are read.");

    public static Refusal MissingQuery { get; } = NotWellFormed("The request has neither a \"query\" nor a \"documentId\".");

    public static Refusal BatchingOff { get; } = NotWellFormed("Batching is not enabled on this server; send one request at a time.");

    public static Refusal EmptyBatch { get; } = NotWellFormed("A batch holds at least one request.");

    public static Refusal UnsupportedMediaType { get; } = new(415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json.");

    public static Refusal NotAcceptable { get; } = new(
        406,
        "NOT_ACCEPTABLE",
        "The server answers with application/graphql-response+json, application/json, text/event-stream, multipart/mixed or application/jsonl.");

    public static Refusal UnsupportedCharset { get; } = new(415, "UNSUPPORTED_MEDIA_TYPE", "Send the request in UTF-8.");

    public static Refusal CrossSite { get; } = new(
        403,
        "CSRF",
        "The request could have been sent by another site. Send the header \"GraphQL-Preflight: 1\" with it.");

    public static Refusal RequestTimeout { get; } = new(408, "REQUEST_TIMEOUT", "The request's body came too slowly.") { ClosesConnection = true };

    public static Refusal Overloaded { get; } = new(503, "OVERLOADED", "The server is executing as many operations as it can.") { RetryAfterSeconds = 1 };

    public static Refusal Unavailable { get; } = new(503, "UNAVAILABLE", "The server cannot reach what it needs.") { RetryAfterSeconds = 2 };

    public static Refusal ShuttingDown { get; } = new(503, "SHUTTING_DOWN", "The server is shutting down.")
    {
        RetryAfterSeconds = 1,
        ClosesConnection = true,
    };

    public static Refusal OriginNotAllowed { get; } = new(403, "ORIGIN_NOT_ALLOWED", "This origin may not open a connection.")
    {
        ClosesConnection = true,
    };

    public static Refusal NotFromGateway { get; } = new(
        403,
        "NOT_FROM_GATEWAY",
        "This is a part of the graph that answers its gateway alone, and the request does not bear the gateway's signature. Ask the gateway.");

    public static Refusal TooManyConnections { get; } = new(429, "TOO_MANY_CONNECTIONS", "There are too many connections from this address.")
    {
        RetryAfterSeconds = 10,
        ClosesConnection = true,
    };

    public static Refusal TokenEnded { get; } = new(401, "UNAUTHENTICATED", "The token has ended. Get a new one, and go on from the last cursor.");

    public static Refusal StreamNotFound { get; } = new(404, "STREAM_NOT_FOUND", "Stream not found");

    public static Refusal StreamAlreadyOpen { get; } = new(409, "STREAM_ALREADY_OPEN", "Stream already open");

    public static Refusal MissingOperationId { get; } = new(400, "OPERATION_ID_MISSING", "Operation ID is missing");

    public static Refusal OperationExists { get; } = new(409, "OPERATION_EXISTS", "Operation with ID already exists");

    public static Refusal TooManyOperations(int limit) =>
        new(429, "SUBSCRIPTION_LIMIT", $"A connection can have {limit} operations at one time.");

    public static Refusal RateLimited(int limit) =>
        new(429, "RATE_LIMITED", $"A connection can begin {limit} operations per second.") { RetryAfterSeconds = 1 };

    public static Refusal InternalError { get; } = new(500, "INTERNAL", "Unexpected execution error.");

    public static Refusal PersistedQueryNotFound { get; } = new(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");

    public static Refusal PersistedQueryNotSupported { get; } = new(400, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");

    public static Refusal PersistedQueryMismatch { get; } = new(400, "PERSISTED_QUERY_HASH_MISMATCH", "The hash is not the SHA-256 of the query.");

    public static Refusal DocumentIdMismatch { get; } = new(
        400,
        "PERSISTED_QUERY_ID_MISMATCH",
        "The query is not the document of that id; send only one of them.");

    public static Refusal UntrustedDocument { get; } = new(
        400,
        "PERSISTED_QUERY_REQUIRED",
        "This server executes trusted documents only. Send a \"documentId\" that is registered.");

    public static Refusal TooLarge(int limit) => new(413, "REQUEST_TOO_LARGE", $"The request is larger than {limit} bytes.") { ClosesConnection = true };

    public static Refusal VariablesTooLarge(int limit) => new(413, "REQUEST_TOO_LARGE", $"The variables are larger than {limit} bytes.");

    public static Refusal BadMultipart { get; } = NotWellFormed(
        "A multipart request has the parts \"operations\", \"map\" and then each file of the map, as the GraphQL multipart request specification says.");

    public static Refusal TooManyFiles(int limit) => NotWellFormed($"A request can have {limit} files.");

    public static Refusal BatchTooLarge(int limit) => NotWellFormed($"A batch can hold {limit} requests.");

    public static Refusal MethodNotAllowed(string allow) => new(405, "METHOD_NOT_ALLOWED", $"Use one of {allow}.") { Allow = allow };

    public static Refusal NotWellFormed(string message) => new(Refusal.NotWellFormedStatus, "BAD_REQUEST", message);
}

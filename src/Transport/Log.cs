using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Transport;

/// <summary>What the transports log.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "An operation failed outside its fields")]
    public static partial void OperationFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "A connection's user could not be decided upon")]
    public static partial void AuthenticationFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Debug, Message = "A connection ended with {Code} {Reason}")]
    public static partial void ConnectionClosed(ILogger logger, int code, string reason);

    [LoggerMessage(
        EventId = 2004,
        Level = LogLevel.Warning,
        Message = "The explorer is not installed; run \"npm ci\" in {Folder} to see it in a browser. Everything else is served")]
    public static partial void ExplorerMissing(ILogger logger, string folder);
}

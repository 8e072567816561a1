using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Changes;

/// <summary>What the relay logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The change log could not be read; live updates wait until it can")]
    public static partial void RelayFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "Change {Position} of {Topic} {Key} cannot be told and was set aside: {Reason}")]
    public static partial void SetAside(ILogger logger, long position, string topic, string key, string reason);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "The database is another one than before, or lost what it had; whoever watches reads anew")]
    public static partial void HistoryChanged(ILogger logger);
}

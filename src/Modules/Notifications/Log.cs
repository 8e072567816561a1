using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Notifications;

/// <summary>What the module logs: never whom a message is for, nor what it says.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1301, Level = LogLevel.Warning, Message = "Notifications of the changes after {Position} could not be made")]
    public static partial void ReadingFailed(ILogger logger, long position, Exception exception);

    [LoggerMessage(EventId = 1305, Level = LogLevel.Warning, Message = "Another node reads the log only when the time of this one is over, as it could not be told that this one stops")]
    public static partial void PlaceKept(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Information, Message = "Message {Id} for {Channel} is in {Path}")]
    public static partial void Written(ILogger logger, string id, string channel, string path);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Warning, Message = "Message {Id} for {Channel} could not be sent at attempt {Attempt}")]
    public static partial void SendingFailed(ILogger logger, string id, string channel, int attempt, Exception exception);

    [LoggerMessage(EventId = 1304, Level = LogLevel.Error, Message = "Message {Id} for {Channel} was set aside after {Attempts} attempts")]
    public static partial void SetAside(ILogger logger, string id, string channel, int attempts);
}

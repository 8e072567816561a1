using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Changes;

/// <summary>What the relay logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The change log could not be read; live updates wait until it can")]
    public static partial void RelayFailed(ILogger logger, Exception exception);
}

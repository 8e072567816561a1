using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Loyalty;

/// <summary>What the module logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1801, Level = LogLevel.Error, Message = "Points whose time is over could not be written down; it is tried again")]
    public static partial void ExpiryFailed(ILogger logger, Exception exception);
}

using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Stock;

/// <summary>What the module logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1201, Level = LogLevel.Debug, Message = "Gave back {Count} holds whose time was over")]
    public static partial void HoldsExpired(ILogger logger, int count);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Error, Message = "Holds whose time is over could not be given back; it is tried again")]
    public static partial void ExpiryFailed(ILogger logger, Exception exception);
}

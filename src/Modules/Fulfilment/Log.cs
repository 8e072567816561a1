using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Fulfilment;

internal static partial class Log
{
    [LoggerMessage(EventId = 1601, Level = LogLevel.Error, Message = "Slots could not be planned; trying again later")]
    public static partial void PlanningFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1602, Level = LogLevel.Error, Message = "Places of slots could not be given back; trying again")]
    public static partial void ExpiryFailed(ILogger logger, Exception exception);
}

using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Orders;

internal static partial class Log
{
    [LoggerMessage(EventId = 1701, Level = LogLevel.Information, Message = "Looked at {Count} payments, quotes and orders that nobody had finished")]
    public static partial void Finished(ILogger logger, int count);

    [LoggerMessage(EventId = 1702, Level = LogLevel.Error, Message = "Payments, quotes and orders could not be finished; trying again")]
    public static partial void FinishingFailed(ILogger logger, Exception exception);
}

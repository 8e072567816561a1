using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Reservations;

/// <summary>What the module logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1801, Level = LogLevel.Information, Message = "Ended {Count} reservations that were not collected in time")]
    public static partial void ReservationsExpired(ILogger logger, int count);

    [LoggerMessage(EventId = 1802, Level = LogLevel.Error, Message = "Reservations that were not collected in time could not be ended; the next try follows")]
    public static partial void ExpiryFailed(ILogger logger, Exception exception);
}

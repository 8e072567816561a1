using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Changes.Redis;

/// <summary>What is logged of Redis.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1151, Level = LogLevel.Warning, Message = "Redis does not answer; each node reads the change log for itself until it does")]
    public static partial void RedisAway(ILogger logger, Exception? exception);
}

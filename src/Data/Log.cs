using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Data;

/// <summary>What recurring work logs, under its own name.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1051, Level = LogLevel.Debug, Message = "{Count} done")]
    public static partial void WorkDone(ILogger logger, int count);

    [LoggerMessage(EventId = 1053, Level = LogLevel.Warning, Message = "The database does not answer: {IsSilent}")]
    public static partial void Silent(ILogger logger, bool isSilent);

    [LoggerMessage(EventId = 1052, Level = LogLevel.Error, Message = "This turn failed; the next one tries again")]
    public static partial void WorkFailed(ILogger logger, Exception exception);
}

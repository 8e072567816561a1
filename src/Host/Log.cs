using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Host;

/// <summary>What the host logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "The field at {Path} failed; callers see the id {Id}")]
    public static partial void FieldFailed(ILogger logger, Exception exception, string path, string id);
}

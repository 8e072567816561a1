using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Catalog;

internal static partial class Log
{
    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The search index could not follow the catalogue; it tries again")]
    public static partial void IndexingFailed(ILogger logger, Exception exception);
}

using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Host;

/// <summary>What the host logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "The field at {Path} failed; callers see the id {Id}")]
    public static partial void FieldFailed(ILogger logger, Exception exception, string path, string id);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "The issuer {Issuer} does not answer; its tokens cannot be checked")]
    public static partial void IssuerUnavailable(ILogger logger, Exception exception, string issuer);

    [LoggerMessage(EventId = 1010, Level = LogLevel.Information, Message = "Loaded a demonstration of {Products} products in {Locations} places in {Elapsed}")]
    public static partial void DemoLoaded(ILogger logger, int products, int locations, TimeSpan elapsed);

    [LoggerMessage(EventId = 1011, Level = LogLevel.Information, Message = "Loaded {Products} products after {Elapsed}")]
    public static partial void DemoScaled(ILogger logger, int products, TimeSpan elapsed);

    [LoggerMessage(EventId = 1020, Level = LogLevel.Warning, Message = "The webshop, the app and the kiosk are not built; run \"npm ci\" and \"npm run build\" in clients to see them in a browser. Everything else is served")]
    public static partial void ClientsMissing(ILogger logger);
}

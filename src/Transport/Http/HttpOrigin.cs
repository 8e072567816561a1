using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>What an HTTP request says of itself besides its body.</summary>
internal static class HttpOrigin
{
    public static RequestOrigin Of(HttpContext context, TransportOptions options, AllowedOperations allowed, IncrementalFormat incremental) => new()
    {
        User = Callers.UserOf(context),
        Audience = Callers.AudienceOf(context, options),
        MaySendAnyDocument = Callers.MaySendAnyDocument(context, options),
        Services = new HttpServices(context),
        AllowedOperations = allowed,
        IncrementalFormat = incremental,
        CostReporting = CostReportingOf(context.Request.Headers["GraphQL-Cost"]),
    };

    private static CostReporting CostReportingOf(StringValues header) =>
        header.Count == 0 ? CostReporting.None
        : string.Equals(header.ToString(), "report", StringComparison.OrdinalIgnoreCase) ? CostReporting.Report
        : string.Equals(header.ToString(), "validate", StringComparison.OrdinalIgnoreCase) ? CostReporting.Validate
        : CostReporting.None;
}

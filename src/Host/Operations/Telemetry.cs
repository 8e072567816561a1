using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Engine.Execution.Telemetry;

using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Omnichannel.Graph.Host.Operations;

/// <summary>
/// What the process tells of itself: traces from the request to the SQL, metrics and logs by OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and metrics on the
/// <see cref="OperationsPort"/>. Where neither is configured nothing is measured.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] _meters =
    [
        GraphQLTelemetry.Name,
        "Omnichannel.Graph.Changes",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        "System.Runtime",
    ];

    private static readonly string[] _sources = ["Microsoft.AspNetCore", GraphQLTelemetry.Name, "Npgsql"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var isSent = builder.Configuration[Endpoint] is { Length: > 0 };
        var isScraped = OperationsPort.Of(builder.Configuration) is not null;
        if (!isSent && !isScraped)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("omnichannel-graph", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => Scrape(metrics.AddMeter(_meters), isScraped));
        if (isSent)
        {
            telemetry.WithTracing(traces => traces.AddSource(_sources)).WithLogging().UseOtlpExporter();
        }
    }

    private static void Scrape(MeterProviderBuilder metrics, bool isScraped)
    {
        if (isScraped)
        {
            metrics.AddPrometheusExporter();
        }
    }
}

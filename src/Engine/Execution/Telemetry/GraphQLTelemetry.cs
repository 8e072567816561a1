using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Omnichannel.Graph.Engine.Execution.Telemetry;

/// <summary>The names under which the engine reports what it does. Nothing is measured, and nothing allocated, while nobody listens.</summary>
/// <remarks>Spans and attributes are those of the GraphQL semantic conventions for OpenTelemetry (graphql/otel-wg).</remarks>
public static class GraphQLTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Omnichannel.Graph.Engine";

    private static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.operation.duration", "s", "How long operations took, from the document's look-up to the response; one event for subscriptions.");

    private static readonly Histogram<int> LoaderKeys = Meter.CreateHistogram<int>(
        "graphql.dataloader.batch.size", "{key}", "How many keys a loader asked for at once.");

    private static readonly UpDownCounter<int> Subscriptions = Meter.CreateUpDownCounter<int>(
        "graphql.server.subscriptions", "{subscription}", "Source streams that are open; equal subscriptions that are shared count once.");

    internal static bool IsOn => Source.HasListeners() || Duration.Enabled;

    internal static OperationSpan Begin() => new(Source.StartActivity("GraphQL Operation", ActivityKind.Server), Stopwatch.GetTimestamp());

    internal static void SubscriptionOpened() => Subscriptions.Add(1);

    internal static void SubscriptionEnded() => Subscriptions.Add(-1);

    internal static void BatchSent(int keys) => LoaderKeys.Record(keys);

    /// <summary>One operation being measured.</summary>
    internal readonly struct OperationSpan(Activity? activity, long started)
    {
        /// <param name="kind">What came of it; null when its caller has gone.</param>
        public void End(GraphQLRequest request, string? type, ResultKind? kind)
        {
            var outcome = kind == ResultKind.Data ? "ok" : kind?.ToString() ?? "Cancelled";
            Duration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("graphql.operation.type", type),
                new KeyValuePair<string, object?>("graphql.outcome", outcome));
            if (activity is null)
            {
                return;
            }

            activity.DisplayName = type ?? "GraphQL Operation";
            activity.SetTag("graphql.operation.type", type);
            activity.SetTag("graphql.operation.name", request.OperationName);
            activity.SetTag("graphql.document.hash", DocumentHash.Of(request.Document.Span));
            activity.SetTag("graphql.document.id", request.DocumentId);
            if (kind != ResultKind.Data)
            {
                activity.SetStatus(ActivityStatusCode.Error, outcome);
            }

            activity.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Execution.Telemetry;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class TelemetryTests
{
    private static TestServer Server() => TestServer.Of(
        "type Query { hello: String! wait: String }",
        schema =>
        {
            schema.Query("hello", string () => "world");
            schema.Query("wait", async (CancellationToken cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return "never";
            });
        });

    [Theory]
    [InlineData("query TelemetryOk { hello }", "query", ActivityStatusCode.Unset, "ok")]
    [InlineData("query TelemetryWrong { bye }", "GraphQL Operation", ActivityStatusCode.Error, "ValidationError")]
    public async Task Operation_Should_BeOneSpan_When_SomebodyListens(string document, string name, ActivityStatusCode status, string outcome)
    {
        // arrange: other tests execute at the same time, and are told apart by the operation's name
        var request = TestServer.Request(document) with { OperationName = document.Split(' ')[1] };
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(request, spans);

        // act
        await Server().AnswerAsync(request);

        // assert
        var span = Assert.Single(spans);
        Assert.Equal(name, span.DisplayName);
        Assert.Equal(status, span.Status);
        Assert.Equal(outcome, span.StatusDescription ?? "ok");
        Assert.StartsWith("sha256:", (string?)span.GetTagItem("graphql.document.hash"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operation_Should_EndItsSpan_When_ItsCallerHasGone()
    {
        // arrange
        var request = TestServer.Request("query TelemetryGone { wait }") with { OperationName = "TelemetryGone" };
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(request, spans);
        using var gone = new CancellationTokenSource();
        var executing = Server().Executor.ExecuteAsync(request, gone.Token).AsTask();

        // act
        await gone.CancelAsync();

        // assert
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executing);
        Assert.Equal("Cancelled", Assert.Single(spans).StatusDescription);
    }

    [Fact]
    public async Task Operation_Should_BeMeasured_When_SomebodyListens()
    {
        // arrange
        var outcomes = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == GraphQLTelemetry.Name && instrument.Name == "graphql.server.operation.duration")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => outcomes.Enqueue($"{tags[0].Value} {tags[1].Value} {seconds >= 0}"));
        listener.Start();

        // act
        await Server().AnswerAsync(TestServer.Request("{ hello }"));

        // assert
        Assert.Contains("query ok True", outcomes);
    }

    private static ActivityListener Listen(GraphQLRequest request, ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphQLTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("graphql.operation.name") as string == request.OperationName)
                {
                    spans.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}

using System.Globalization;
using System.Text;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation;

namespace Omnichannel.Graph.Load;

/// <summary>Measures without a network: the processor's time for the work alone, and what it allocates.</summary>
internal static class InProcess
{
    private const int TurnsBetweenLooks = 100;
    private const int WarmUpRounds = 20;
    private const int RoundsWithoutGain = 4;

    /// <returns>One line of JSON: documents parsed and validated in a second.</returns>
    public static async Task<string> DocumentsAsync(int seconds)
    {
        var schema = LoadSchema.Parse();
        var text = Encoding.UTF8.GetBytes(LoadSchema.Document("200-fields.graphql"));
        return await MeasureAsync(seconds, () =>
        {
            var errors = DocumentValidator.Validate(schema, Parser.ParseDocument(new Source(text)), null);
            return errors.Count == 0
                ? ValueTask.CompletedTask
                : throw new InvalidOperationException($"The document is not valid: {errors[0].Message}");
        });
    }

    /// <returns>One line of JSON: executions of a document in a second, its plan taken from the cache.</returns>
    public static async Task<string> ExecuteAsync(string document, int seconds)
    {
        var executor = new RequestExecutor(LoadSchema.Bind(new LoadTopic()));
        var request = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(LoadSchema.Document(document)) };
        return await MeasureAsync(seconds, async () =>
        {
            await using var result = await executor.ExecuteAsync(request, CancellationToken.None);
        });
    }

    private static async Task<string> MeasureAsync(double seconds, Func<ValueTask> act)
    {
        await WarmUpAsync(act);
        var (perSecond, allocated) = await RunAsync(seconds, act);
        return string.Create(
            CultureInfo.InvariantCulture, $$"""{"perSecond":{{perSecond}},"allocated":{{allocated}}}""");
    }

    // The compiler's second tier comes late on a busy machine, so warm is when nothing gets faster any more.
    private static async Task WarmUpAsync(Func<ValueTask> act)
    {
        var best = 0.0;
        var stale = 0;
        for (var round = 0; round < WarmUpRounds && stale < RoundsWithoutGain; round++)
        {
            var (perSecond, _) = await RunAsync(1, act);
            stale = perSecond > best * 1.05 ? 0 : stale + 1;
            best = Math.Max(best, perSecond);
        }
    }

    private static async Task<(double PerSecond, double Allocated)> RunAsync(double seconds, Func<ValueTask> act)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var used = TimeSpan.Zero;
        var count = 0;
        for (; used.TotalSeconds < seconds; used = Environment.CpuUsage.TotalTime - processor)
        {
            for (var turn = 0; turn < TurnsBetweenLooks; turn++, count++)
            {
                await act();
            }
        }

        return (
            count / used.TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)count);
    }
}

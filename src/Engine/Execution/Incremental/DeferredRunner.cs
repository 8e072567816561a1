using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Executes deferred fields: those of all objects of a batch together, each field once for all of them.</summary>
internal static class DeferredRunner
{
    /// <param name="works">Deferred fields with one plan, of objects of one batch.</param>
    public static async Task RunAsync(OperationExecution execution, IReadOnlyList<DeferredWork> works, CancellationToken cancellationToken)
    {
        using var time = new ExecutionTime(execution.Options, cancellationToken);
        time.Start();
        var run = new OperationRun(execution.Plan, execution.Request, execution.Variables, time.Token);
        var fields = works[0].Fields;
        var batch = new Batch(fields.Plan, [.. works.Select(work => work.Fields.Batch.Parents[work.Fields.Row])]);
        try
        {
            await run.Scheduler.RunAsync(_ => run.Guard(() => run.Execute(batch)), null, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            Fail(works, time.Error);
            return;
        }

        if (run.Fault is { } fault)
        {
            Fail(works, execution.SourceError(fault));
            return;
        }

        for (var row = 0; row < works.Count; row++)
        {
            Write(execution, works[row], batch, row);
        }
    }

    private static void Write(OperationExecution execution, DeferredWork work, Batch batch, int parent)
    {
        var row = batch.RowOf is null ? parent : batch.RowOf[parent];
        var buffer = new ResponseBuffer();
        var errors = execution.NewErrors();
        var parts = new IncrementalParts(work.Fields.Scope);
        var completer = execution.NewCompleter(new JsonResponseWriter(buffer), errors, parts, work.Fields.Path);
        if (row >= 0 && completer.TryWriteObject(batch, row))
        {
            work.Data = buffer;
            work.Parts = parts;
        }
        else
        {
            buffer.Dispose();
            work.HasFailed = true;
        }

        work.Errors = errors.Errors;
    }

    private static void Fail(IReadOnlyList<DeferredWork> works, GraphQLError error)
    {
        foreach (var work in works)
        {
            work.HasFailed = true;
            work.Errors = [error with { Path = work.Fields.Path }];
        }
    }
}

using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>CreateSourceEventStream (6.2.3.1): opens the source of a subscription's only root field.</summary>
internal sealed class SubscriptionStart(OperationExecution execution, bool isShared)
{
    public async ValueTask<ExecutionResult> SubscribeAsync(object root, CancellationToken cancellationToken)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = new OperationRun(execution.Plan, execution.Request, execution.Variables, ending.Token);
        var errors = execution.NewErrors();
        var batch = new Batch(execution.Plan.Root, [root]);
        run.Include(batch);
        var index = batch.Included is { } included ? Array.IndexOf(included, true) : 0;
        if (index < 0 || execution.Plan.Root.Fields.Length == 0)
        {
            // Validation reports what is wrong with it; this is for documents that were not validated.
            return new SingleResult(ResultKind.SourceError, ErrorWriter.Response([new GraphQLError("The subscription selects no field.")]));
        }

        var field = execution.Plan.Root.Fields[index];
        var path = new ResponsePath();
        path.Push(field.ResponseName);
        try
        {
            var arguments = field.Arguments.For(execution.Variables);
            if ((field.Authorization?.Refusal(run.Context.User) ?? arguments as FieldError) is { } refused)
            {
                errors.Add(refused, field, path);
            }
            else if (field.Resolver is SubscriptionResolver resolver)
            {
                var context = new FieldContext(run.Context, field, batch.Parents, 1, arguments, new object?[1]);
                var source = await OpenAsync(run, resolver, context);
                var joinable = isShared ? source as IJoinableSource : null;
                return new SubscriptionResult(execution, joinable?.Live ?? source, joinable, ending);
            }
            else
            {
                errors.Add(new FieldError(new InvalidOperationException($"{field.Field} has no source stream.")), field, path);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            ending.Dispose();
            throw;
        }
#pragma warning disable CA1031 // The field boundary: whatever opening a source throws is an error of the subscription.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.Add(new FieldError(exception), field, path);
        }

        ending.Dispose();
        return new SingleResult(ResultKind.SourceError, ErrorWriter.Response(errors.Errors));
    }

    /// <summary>Opens the source with the request's scheduler running, so that loaders work while it opens.</summary>
    private static async ValueTask<IAsyncEnumerable<object?>> OpenAsync(OperationRun run, SubscriptionResolver resolver, FieldContext context)
    {
        var opened = new TaskCompletionSource<IAsyncEnumerable<object?>>(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Scheduler.Begin();
        await run.Scheduler.RunAsync(_ => _ = OpenAsync(opened, run, resolver, context), null, run.Context.CancellationToken).ConfigureAwait(false);
        return await opened.Task.ConfigureAwait(false);
    }

    private static async Task OpenAsync(
        TaskCompletionSource<IAsyncEnumerable<object?>> opened, OperationRun run, SubscriptionResolver resolver, FieldContext context)
    {
        try
        {
            opened.SetResult(await resolver.SubscribeAsync(context));
        }
#pragma warning disable CA1031 // Told to whoever waits for the source.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            opened.SetException(exception);
        }

        run.Scheduler.End();
    }
}

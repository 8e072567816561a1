namespace Omnichannel.Graph.Data.Writing;

/// <summary>A command that waits to be handled with others of its sort.</summary>
internal sealed class WaitingCommand<TInput, TResult>(Command<TResult> command, TInput input)
    where TResult : class
{
    public Command<TResult> Command { get; } = command;

    public TInput Input { get; } = input;

    public byte[]? Hash { get; } = command.IdempotencyKey is null ? null : CommandRecord.HashOf(command.Input);

    public TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>The time an operation has. Its clock starts only when the operation has to wait: what completes at once never pays for a timer.</summary>
internal sealed class ExecutionTime(RequestExecutorOptions options, CancellationToken caller) : IDisposable
{
    private readonly CancellationTokenSource _linked = caller.CanBeCanceled
        ? CancellationTokenSource.CreateLinkedTokenSource(caller)
        : new CancellationTokenSource();

    private ITimer? _timer;
    private volatile bool _isUp;

    public CancellationToken Token => _linked.Token;

    /// <summary>Whether it ended because the time was up, and not because the caller left.</summary>
    public bool IsUp => _isUp;

    public GraphQLError Error => new GraphQLError(
        $"The operation took longer than the limit of {options.ExecutionTimeout.TotalSeconds:0.###} seconds.").WithCode("TIMEOUT");

    public void Start() => _timer = options.Clock.CreateTimer(
        static state =>
        {
            var time = (ExecutionTime)state!;
            time._isUp = true;
            time._linked.Cancel();
        },
        this,
        options.ExecutionTimeout,
        Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer?.Dispose();
        _linked.Dispose();
    }
}

using System.Diagnostics;

namespace Omnichannel.Graph.Load;

/// <summary>Counts events over all sockets and notes when the last expected one came.</summary>
internal sealed class Arrivals
{
    private int _missing;
    private TaskCompletionSource<long> _last = new();

    /// <returns>The timestamp of the last of so many events.</returns>
    public Task<long> Expect(int count)
    {
        _last = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _missing, count);
        return _last.Task;
    }

    public void Add(int events)
    {
        if (Interlocked.Add(ref _missing, -events) == 0)
        {
            _last.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}

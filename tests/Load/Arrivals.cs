using System.Diagnostics;

namespace Omnichannel.Graph.Load;

/// <summary>Counts events over all sockets and notes when nearly all and when the last of the expected ones came.</summary>
internal sealed class Arrivals : IFrames
{
    private int _come;
    private int _expected;
    private int _nearly;
    private TaskCompletionSource<long> _most = new();
    private TaskCompletionSource<long> _last = new();

    /// <returns>The timestamps of the event at the 99th percentile and of the last of so many events.</returns>
    public (Task<long> Most, Task<long> Last) Expect(int count)
    {
        _most = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _last = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        (_nearly, _expected) = ((int)Math.Ceiling(count * 0.99), count);
        Interlocked.Exchange(ref _come, 0);
        return (_most.Task, _last.Task);
    }

    public void Take(ReadOnlySpan<byte> frame)
    {
        var come = Interlocked.Increment(ref _come);
        if (come == _nearly)
        {
            _most.TrySetResult(Stopwatch.GetTimestamp());
        }

        if (come == _expected)
        {
            _last.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}

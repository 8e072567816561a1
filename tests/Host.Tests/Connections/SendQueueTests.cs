using System.Text;

using Omnichannel.Graph.Testing;
using Omnichannel.Graph.Transport.Connections;

namespace Omnichannel.Graph.Host.Tests.Connections;

public sealed class SendQueueTests
{
    private readonly TestQueue _queue = new();

    [Fact]
    public void Messages_Should_BeWrittenOneAfterAnother()
    {
        // act
        var accepted = (Send("a"), Send("b"), Send("c"));

        // assert
        Assert.Equal((true, true, true), accepted);
        Assert.Equal(["a"], _queue.Written);
        _queue.LetOneThrough();
        _queue.LetOneThrough();
        Assert.Equal(["a", "b", "c"], _queue.Written);
    }

    [Fact]
    public void Message_Should_BeRefused_When_TooManyWait()
    {
        // act
        var accepted = (Send("a"), Send("b"), Send("c"), Send("d"));

        // assert
        Assert.Equal((true, true, true, false), accepted);
    }

    [Fact]
    public async Task Message_Should_WaitForRoom_When_ItsSenderCan()
    {
        // arrange
        _ = (Send("a"), Send("b"), Send("c"));

        // act
        var sending = _queue.SendAsync(MessageOf("d"));

        // assert
        Assert.False(sending.IsCompleted);
        _queue.LetOneThrough();
        await sending;
        _queue.LetOneThrough();
        _queue.LetOneThrough();
        Assert.Equal(["a", "b", "c", "d"], _queue.Written);
    }

    [Fact]
    public async Task Sender_Should_GoOn_When_TheQueueIsClosed()
    {
        // arrange
        _ = (Send("a"), Send("b"), Send("c"));
        var sending = _queue.SendAsync(MessageOf("d"));

        // act
        _queue.CloseWith("z");

        // assert
        await sending;
        _queue.LetOneThrough();
        _queue.LetOneThrough();
        Assert.Equal(["a", "z"], _queue.Written);
        Assert.True(_queue.IsDrained);
        Assert.False(Send("e"));
    }

    [Fact]
    public void Message_Should_BeDropped_When_ItsOperationWasStopped()
    {
        // arrange
        var operation = new ClientOperation("1");
        Send("a");
        _queue.TrySend(new OutgoingMessage([.. "b"u8], null, [], operation));

        // act
        operation.Stop();

        // assert
        _queue.LetOneThrough();
        Assert.Equal(["a"], _queue.Written);
    }

    [Fact]
    public void Queue_Should_TellForHowLongItWrites()
    {
        // arrange
        Send("a");

        // act
        _queue.Clock.Advance(TimeSpan.FromSeconds(3));

        // assert
        Assert.Equal(TimeSpan.FromSeconds(3), _queue.WritingFor);
        _queue.LetOneThrough();
        Assert.Equal(TimeSpan.Zero, _queue.WritingFor);
    }

    [Fact]
    public void Queue_Should_Close_When_AWriteFails()
    {
        // arrange
        _ = (Send("a"), Send("b"));

        // act
        _queue.Break();

        // assert
        Assert.True(_queue.IsBroken);
        Assert.False(Send("c"));
        Assert.Equal(["a"], _queue.Written);
    }

    private static OutgoingMessage MessageOf(string text) => new(Encoding.UTF8.GetBytes(text));

    private bool Send(string text) => _queue.TrySend(MessageOf(text));

    /// <summary>Writes to a list, a message at a time as the test lets it. Two may wait.</summary>
    private sealed class TestQueue(ManualClock clock) : SendQueue(clock, maxMessages: 2, maxBytes: 1000)
    {
        private TaskCompletionSource _gate = new();

        public TestQueue()
            : this(new ManualClock())
        {
        }

        public ManualClock Clock => clock;

        public List<string> Written { get; } = [];

        public bool IsBroken { get; private set; }

        public bool IsDrained { get; private set; }

        public void LetOneThrough() => Interlocked.Exchange(ref _gate, new TaskCompletionSource()).SetResult();

        public void Break() => _gate.SetException(new IOException());

        public void CloseWith(string last) => Close(MessageOf(last), discard: true);

        protected override ValueTask WriteAsync(OutgoingMessage message)
        {
            Written.Add(Encoding.UTF8.GetString(message.Prefix));
            return new ValueTask(_gate.Task);
        }

        protected override void OnBroken(Exception exception) => IsBroken = true;

        protected override void OnDrained() => IsDrained = true;
    }
}

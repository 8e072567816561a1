using System.Collections.Frozen;
using System.Threading.Channels;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class SharedSubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { ticks(of: String = \"x\"): Int! }";

    private readonly TickSource _source = new();

    private TestServer Server()
    {
        var schema = SchemaBuilder.Build(Parser.ParseDocument(new Source(Sdl)));
        return new TestServer(new RequestExecutor(new ExecutableSchema
        {
            Schema = schema,
            Resolvers = new Dictionary<FieldDefinition, FieldResolver> { [schema.SubscriptionType!.Fields[0]] = _source }.ToFrozenDictionary(),
            DefaultResolver = _ => _source,
            RuntimeType = (_, _) => null,
        }));
    }

    [Fact]
    public async Task EqualSubscriptions_Should_ShareOneSourceAndOneResponse()
    {
        // arrange
        var server = Server();
        var observers = new List<Observer>();
        var streams = new List<StreamResult>();
        for (var index = 0; index < 100; index++)
        {
            streams.Add(await server.OpenAsync(TestServer.Request("subscription { ticks }")));
            observers.Add(new Observer());
            ((SharedStreamResult)streams[index]).Observe(observers[index]);
        }

        // act
        await _source.Ticks.Writer.WriteAsync(1, TestContext.Current.CancellationToken);
        var first = await Task.WhenAll(observers.Select(observer => observer.Responses.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()));

        // assert
        Assert.Equal(1, _source.Opened);
        Assert.Equal(1, _source.Executed);
        Assert.All(first, response => Assert.Same(first[0], response));
        Assert.Equal("""{"data":{"ticks":1}}""", first[0].ToString());

        // act
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }

        await _source.Ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        var next = await server.OpenAsync(TestServer.Request("subscription { ticks }"));

        // assert
        Assert.Equal(2, _source.Opened);
        await next.DisposeAsync();
    }

    [Fact]
    public async Task Source_Should_BeClosed_When_EverybodyLeavesBeforeObserving()
    {
        // arrange
        var server = Server();
        var first = await server.OpenAsync(TestServer.Request("subscription { ticks }"));
        var second = await server.OpenAsync(TestServer.Request("subscription { ticks }"));

        // act
        await first.DisposeAsync();
        var before = _source.Closed;
        await second.DisposeAsync();
        await using var third = await server.OpenAsync(TestServer.Request("subscription { ticks }"));

        // assert
        Assert.Equal(0, before);
        Assert.Equal(1, _source.Closed);
        Assert.Equal(2, _source.Opened);
    }

    [Theory]
    [InlineData("subscription { ticks(of: \"y\") }", "")]
    [InlineData("subscription { ticks }", "nl")]
    public async Task Subscriptions_Should_NotShare_When_TheyAskForOtherThings(string document, string audience)
    {
        // arrange
        var server = Server();
        await using var first = await server.OpenAsync(TestServer.Request("subscription { ticks }"));

        // act
        await using var second = await server.OpenAsync(TestServer.Request(document) with { Audience = audience });

        // assert
        Assert.Equal(2, _source.Opened);
    }

    private sealed class Observer : IResponseObserver
    {
        public Channel<ResponseBuffer> Responses { get; } = Channel.CreateUnbounded<ResponseBuffer>();

        public void OnNext(ResponseBuffer response) => Responses.Writer.TryWrite(response);

        public void OnCompleted() => Responses.Writer.TryComplete();
    }

    private sealed class TickSource : SubscriptionResolver
    {
        private int _opened;
        private int _executed;

        public Channel<int> Ticks { get; } = Channel.CreateUnbounded<int>();

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Opened => _opened;

        public int Executed => _executed;

        /// <summary>How many sources have been given back, read or not.</summary>
        public int Closed { get; private set; }

        public override bool IsShared => true;

        public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldContext context)
        {
            Interlocked.Increment(ref _opened);
            return new ValueTask<IAsyncEnumerable<object?>>(new Opening(ReadAsync(context.CancellationToken), this));
        }

        public override ValueTask ResolveAsync(FieldContext context)
        {
            Interlocked.Increment(ref _executed);
            return base.ResolveAsync(context);
        }

        private async IAsyncEnumerable<object?> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                await foreach (var tick in Ticks.Reader.ReadAllAsync(cancellationToken))
                {
                    yield return tick;
                }
            }
            finally
            {
                Ended.TrySetResult();
            }
        }

        private sealed class Opening(IAsyncEnumerable<object?> events, TickSource owner) : IAsyncEnumerable<object?>
        {
            public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
                new Reading(events.GetAsyncEnumerator(cancellationToken), owner);
        }

        private sealed class Reading(IAsyncEnumerator<object?> events, TickSource owner) : IAsyncEnumerator<object?>
        {
            public object? Current => events.Current;

            public ValueTask<bool> MoveNextAsync() => events.MoveNextAsync();

            public ValueTask DisposeAsync()
            {
                owner.Closed++;
                return events.DisposeAsync();
            }
        }
    }
}

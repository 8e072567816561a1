using System.Threading.Channels;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl =
        """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        type Query { a: Int }
        type Subscription { count(to: Int!): Tick! refused: Tick broken: Tick endless: Tick }
        type Tick { number: Int! odd: Int! }
        """;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TestServer Server() => TestServer.Of(Sdl, schema =>
    {
        schema.Query("a", int? () => null);
        schema.Subscription("count", (int to) => CountAsync(to));
        schema.Subscription("refused", IAsyncEnumerable<Tick> () => throw new GraphQLException(new GraphQLError("not you")));
        schema.Subscription("broken", BrokenAsync);
        schema.Subscription("endless", (CancellationToken cancellationToken) => EndlessAsync(cancellationToken));
        schema.Object<Tick>("Tick").Field("odd", tick => tick.Number % 2 == 1 ? tick.Number : throw new GraphQLException(new GraphQLError("even")));
    });

    [Fact]
    public async Task Subscription_Should_AnswerEachEvent()
    {
        // act
        var responses = await Server().StreamAsync(TestServer.Request("subscription ($to: Int!) { count(to: $to) { n: number } }", """{"to":3}"""));

        // assert
        Assert.Equal(["""{"data":{"count":{"n":1}}}""", """{"data":{"count":{"n":2}}}""", """{"data":{"count":{"n":3}}}"""], responses);
    }

    [Fact]
    public async Task Subscription_Should_GoOn_When_AnEventHasAnError()
    {
        // act
        var responses = await Server().StreamAsync(TestServer.Request("subscription { count(to: 3) { odd } }"));

        // assert
        Assert.Equal(3, responses.Count);
        Assert.Equal("""{"data":null,"errors":[{"message":"even","locations":[{"line":1,"column":31}],"path":["count","odd"]}]}""", responses[1]);
        Assert.Equal("""{"data":{"count":{"odd":3}}}""", responses[2]);
    }

    [Fact]
    public async Task Subscription_Should_BeRefused_When_ItsSourceCannotBeOpened()
    {
        // act
        var (kind, text) = await Server().AnswerAsync(TestServer.Request("subscription { refused { number } }"));

        // assert
        Assert.Equal(ResultKind.SourceError, kind);
        Assert.Equal("""{"errors":[{"message":"not you","locations":[{"line":1,"column":16}],"path":["refused"]}]}""", text);
    }

    [Theory]
    [InlineData("subscription ($v: Boolean) { count(to: 1) { number ... @defer(if: $v) { odd } } }", """{"v":true}""", "defer", 56)]
    [InlineData("subscription ($v: Boolean = true) { count(to: 1) { ...F } } fragment F on Tick { ... @defer(if: $v) { odd } }", "{}", "defer", 86)]
    public async Task Subscription_Should_BeRefused_When_AVariableTurnsPartsOn(string document, string variables, string directive, int column)
    {
        // act
        var (kind, text) = await Server().AnswerAsync(TestServer.Request(document, variables));

        // assert
        var message = $"`@{directive}` directive not supported on subscription operations. Disable `@{directive}` by setting the `if` argument to `false`.";
        Assert.Equal(ResultKind.InvalidVariables, kind);
        Assert.Equal($$"""{"errors":[{"message":"{{message}}","locations":[{"line":1,"column":{{column}}}]}]}""", text);
    }

    [Fact]
    public async Task Subscription_Should_Answer_When_AVariableTurnsPartsOff()
    {
        // act
        var responses = await Server().StreamAsync(
            TestServer.Request("subscription ($v: Boolean!) { count(to: 1) { number ... @defer(if: $v) { odd } } }", """{"v":false}"""));

        // assert
        Assert.Equal(["""{"data":{"count":{"number":1,"odd":1}}}"""], responses);
    }

    [Fact]
    public async Task Subscription_Should_EndWithAnError_When_ItsSourceFails()
    {
        // act
        var responses = await Server().StreamAsync(TestServer.Request("subscription { broken { number } }"));

        // assert
        Assert.Equal(["""{"data":{"broken":{"number":1}}}""", """{"errors":[{"message":"Unexpected execution error.","extensions":{"code":"INTERNAL"}}]}"""], responses);
    }

    [Fact]
    public async Task Source_Should_End_When_TheReaderLeaves()
    {
        // arrange
        var stream = await Server().OpenAsync(TestServer.Request("subscription { endless { number } }"));

        // act
        await foreach (var response in stream)
        {
            response.Dispose();
            break;
        }

        await stream.DisposeAsync();

        // assert
        await _ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static async IAsyncEnumerable<Tick> CountAsync(int to)
    {
        for (var number = 1; number <= to; number++)
        {
            await Task.Yield();
            yield return new Tick(number);
        }
    }

    private static async IAsyncEnumerable<Tick> BrokenAsync()
    {
        await Task.Yield();
        yield return new Tick(1);
        throw new InvalidOperationException("secret");
    }

    private async IAsyncEnumerable<Tick> EndlessAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            yield return new Tick(1);
            await Channel.CreateBounded<int>(1).Reader.ReadAsync(cancellationToken);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private sealed record Tick(int Number);
}

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class UnionBindingTests
{
    private const string Sdl =
        """
        type Query { ok: Boolean! }
        type Mutation { hold(input: HoldInput!): HoldResult! }
        type Subscription { changed(sku: String!): Change! ticks: Int! }
        input HoldInput { sku: String! }
        union HoldResult = StockHeld | NotEnoughStock | UnknownArticle
        interface Problem { message: String! }
        type StockHeld { sku: String! }
        type NotEnoughStock implements Problem { message: String! available: Int! }
        type UnknownArticle implements Problem { message: String! }
        type Change { sku: String! }
        """;

    private sealed record HoldInput(string Sku);

    private abstract record HoldResult
    {
        public sealed record Held(string Sku) : HoldResult;

        public sealed record NotEnough(int Available) : HoldResult
        {
            public string Message => $"Only {Available}.";
        }

        public sealed record UnknownArticle(string Message) : HoldResult;
    }

    private sealed record Change(string Sku);

    private sealed class HoldStock(int available)
    {
        public async Task<HoldResult> HandleAsync(HoldInput input, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return input.Sku switch
            {
                "none" => new HoldResult.UnknownArticle("Unknown."),
                "few" => new HoldResult.NotEnough(available),
                _ => new HoldResult.Held(input.Sku),
            };
        }
    }

    [Theory]
    [InlineData("a", "StockHeld")]
    [InlineData("few", "NotEnoughStock")]
    [InlineData("none", "UnknownArticle")]
    public async Task Mutation_Should_GiveACase_When_AServiceHandlesIt(string sku, string expected)
    {
        // arrange
        var schema = Bind();

        // act
        var values = await schema.ResolveAsync("Mutation", $"hold(input: {{ sku: \"{sku}\" }})", [new object()], new Services(new HoldStock(2)));

        // assert
        Assert.Equal(expected, schema.Schema.RuntimeType(schema.Schema.Schema.Type("HoldResult")!, values[0]!)!.Name);
    }

    [Fact]
    public void RuntimeType_Should_BeNull_When_TheClassIsUnknown()
    {
        // arrange
        var schema = Bind();

        // act
        var type = schema.Schema.RuntimeType((InterfaceType)schema.Schema.Schema.Type("Problem")!, new HoldResult.Held("a"));

        // assert
        Assert.Null(type);
    }

    [Theory]
    [InlineData("changed(sku: \"a\")", "Change { Sku = a1 },Change { Sku = a2 }")]
    [InlineData("ticks", "1,2,3")]
    public async Task Subscription_Should_GiveEvents_When_AHandlerStreamsThem(string field, string expected)
    {
        // arrange
        var schema = Bind();
        var context = schema.Context("Subscription", field, [new object()]);
        var resolver = Assert.IsAssignableFrom<SubscriptionResolver>(schema.Schema.Resolvers[context.Field]);

        // act
        var events = new List<object?>();
        await foreach (var item in await resolver.SubscribeAsync(context))
        {
            events.Add(item);
        }

        // assert
        Assert.Equal(expected, string.Join(',', events));
    }

    private static async IAsyncEnumerable<Change> ChangesAsync(string sku)
    {
        await Task.Yield();
        yield return new Change($"{sku}1");
        yield return new Change($"{sku}2");
    }

    private static async IAsyncEnumerable<int> TicksAsync()
    {
        for (var tick = 1; tick <= 3; tick++)
        {
            await Task.Yield();
            yield return tick;
        }
    }

    private static BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        binder.Query("ok", () => true);
        binder.Mutation<HoldStock, HoldInput, HoldResult>("hold").Case<HoldResult.Held>("StockHeld").Case<HoldResult.NotEnough>("NotEnoughStock");
        binder.Subscription("changed", ChangesAsync);
        binder.Subscription("ticks", TicksAsync);
    });
}

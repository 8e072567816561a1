namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class MutationTests
{
    private const string Sdl =
        """
        type Query { a: Int }
        type Mutation { add(value: Int!): Total! fail: Int! maybe: Int }
        type Total { value: Int! later: Int! }
        """;

    private readonly List<string> _order = [];
    private int _total;

    [Fact]
    public async Task RootFields_Should_RunOneAfterTheOther_When_EachTakesItsTime()
    {
        // arrange
        var server = Server();

        // act
        var answer = await server.AskAsync("mutation { a: add(value: 1) { value later } b: add(value: 2) { value later } c: add(value: 3) { value } }");

        // assert
        Assert.Equal("""{"data":{"a":{"value":1,"later":1},"b":{"value":3,"later":3},"c":{"value":6}}}""", answer);
        Assert.Equal(["begin 1", "end 1", "later 1", "begin 2", "end 2", "later 3", "begin 3", "end 3"], _order);
    }

    [Fact]
    public async Task RootFields_Should_Stop_When_NullReachesTheRoot()
    {
        // arrange
        var server = Server();

        // act
        var answer = await server.AskAsync("mutation { add(value: 1) { value } maybe fail b: add(value: 2) { value } }");

        // assert
        Assert.Equal("""{"data":null,"errors":[{"message":"no","locations":[{"line":1,"column":42}],"path":["fail"]}]}""", answer);
        Assert.Equal(["begin 1", "end 1"], _order);
    }

    private TestServer Server() => TestServer.Of(Sdl, schema =>
    {
        schema.Query("a", int? () => null);
        schema.Mutation("add", async (int value) =>
        {
            _order.Add($"begin {value}");
            await Task.Yield();
            _total += value;
            _order.Add($"end {value}");
            return new Total(_total);
        });
        schema.Mutation("fail", int () => throw new GraphQLException(new GraphQLError("no")));
        schema.Mutation("maybe", int? () => null);
        schema.Object<Total>("Total").Batch("later", total => total.Value, async (IReadOnlyList<int> values) =>
        {
            await Task.Yield();
            _order.Add($"later {values[0]}");
            return values;
        });
    });

    private sealed record Total(int Value);
}

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class NullPropagationTests
{
    private const string Sdl =
        """
        type Query { outer: Outer items: [Item!] loose: [Item]! many(count: Int!): [Item!] }
        type Outer { sure: Inner! maybe: Inner }
        type Inner { fine: Int! broken: Int! throws: Int }
        type Item { id: Int! broken: Int! }
        """;

    private readonly TestServer _server = TestServer.Of(Sdl, schema =>
    {
        schema.Query("outer", () => new Outer(new Inner(1), new Inner(2)));
        schema.Query("items", () => (IReadOnlyList<Item>)[new Item(1), new Item(2)]);
        schema.Query("loose", () => (IReadOnlyList<Item?>)[new Item(1), null, new Item(3)]);
        schema.Query("many", (int count) => (IReadOnlyList<Item>)[.. Enumerable.Range(1, count).Select(id => new Item(id))]);
        schema.Object<Inner>("Inner")
            .Field("broken", inner => inner.Fine == 0 ? 1 : throw new GraphQLException(new GraphQLError("broken")))
            .Field("throws", int? (_) => throw new InvalidOperationException("secret"));
        schema.Object<Item>("Item")
            .Field("broken", item => item.Id % 2 == 0 ? item.Id : throw new GraphQLException(new GraphQLError($"broken {item.Id}")));
    });

    [Theory]
    [InlineData("{ outer { maybe { fine broken } } }", """{"data":{"outer":{"maybe":null}},"errors":[{"message":"broken","locations":[{"line":1,"column":24}],"path":["outer","maybe","broken"]}]}""")]
    [InlineData("{ outer { maybe { fine } sure { broken } } }", """{"data":{"outer":null},"errors":[{"message":"broken","locations":[{"line":1,"column":33}],"path":["outer","sure","broken"]}]}""")]
    [InlineData("{ items { id broken } }", """{"data":{"items":null},"errors":[{"message":"broken 1","locations":[{"line":1,"column":14}],"path":["items",0,"broken"]}]}""")]
    [InlineData("{ loose { id broken } }", """{"data":{"loose":[null,null,null]},"errors":[{"message":"broken 1","locations":[{"line":1,"column":14}],"path":["loose",0,"broken"]},{"message":"broken 3","locations":[{"line":1,"column":14}],"path":["loose",2,"broken"]}]}""")]
    public async Task Null_Should_GoToTheNearestNullablePosition(string document, string expected)
    {
        // act
        var answer = await _server.AskAsync(document);

        // assert
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData(ErrorBehavior.Null, """{"data":{"outer":{"sure":{"fine":1,"broken":null}}},"errors":[{"message":"broken","locations":[{"line":1,"column":23}],"path":["outer","sure","broken"]}]}""")]
    [InlineData(ErrorBehavior.Halt, """{"data":null,"errors":[{"message":"broken","locations":[{"line":1,"column":23}],"path":["outer","sure","broken"]}]}""")]
    public async Task Error_Should_DoWhatTheRequestSays(ErrorBehavior onError, string expected)
    {
        // act
        var answer = await _server.AskAsync(TestServer.Request("{ outer { sure { fine broken } } }") with { OnError = onError });

        // assert
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task Exception_Should_BeShownWithoutItsText()
    {
        // act
        var answer = await _server.AskAsync("{ outer { sure { throws } } }");

        // assert
        Assert.Equal(
            """{"data":{"outer":{"sure":{"throws":null}}},"errors":[{"message":"Unexpected execution error.","locations":[{"line":1,"column":18}],"path":["outer","sure","throws"],"extensions":{"code":"INTERNAL"}}]}""",
            answer);
    }

    [Fact]
    public async Task Null_Should_TakeBackWhatWasWritten_When_ThatIsManyChunks()
    {
        // act
        var answer = await _server.AskAsync("{ a: many(count: 900) { id a: id b: id c: id d: id e: id f: id g: id h: id } b: items { broken } loose { id } }");

        // assert
        Assert.Equal(900, System.Text.Json.Nodes.JsonNode.Parse(answer)!["data"]!["a"]!.AsArray().Count);
        Assert.EndsWith(
            """:null,"loose":[{"id":1},null,{"id":3}]},"errors":[{"message":"broken 1","locations":[{"line":1,"column":89}],"path":["b",0,"broken"]}]}""",
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_Should_TakeBackALongList_When_ItsLastItemIsBroken()
    {
        // act
        var answer = await _server.AskAsync("{ many(count: 900) { id a: id b: id c: id d: id e: id f: id g: id h: id broken } }");

        // assert
        Assert.StartsWith("""{"data":{"many":null},"errors":[{"message":"broken 1",""", answer, StringComparison.Ordinal);
    }

    private sealed record Outer(Inner Sure, Inner? Maybe);

    private sealed record Inner(int Fine);

    private sealed record Item(int Id);
}

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class IncrementalTests
{
    private const string Sdl = TestServer.IncrementalSdl +
        """

        type Query { hero: Hero heroes: [Hero!]! numbers: [Int!]! }
        type Hero { id: ID! name: String! slow: String! broken: String! friends: [Hero!]! }
        """;

    private readonly List<string> _calls = [];

    [Theory]
    [InlineData(IncrementalFormat.Current, "{ hero { id ... @defer(label: \"later\") { name slow } } }", new[]
    {
        """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"],"label":"later"}],"hasNext":true}""",
        """{"hasNext":false,"incremental":[{"id":"0","data":{"name":"h1","slow":"s1"}}],"completed":[{"id":"0"}]}""",
    })]
    [InlineData(IncrementalFormat.Legacy20220824, "{ hero { id ... @defer(label: \"later\") { name slow } } }", new[]
    {
        """{"data":{"hero":{"id":"1"}},"hasNext":true}""",
        """{"hasNext":false,"incremental":[{"data":{"name":"h1","slow":"s1"},"path":["hero"],"label":"later"}]}""",
    })]
    [InlineData(IncrementalFormat.Current, "{ numbers @stream(initialCount: 1) }", new[]
    {
        """{"data":{"numbers":[1]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""",
        """{"hasNext":false,"incremental":[{"id":"0","items":[2,3]}],"completed":[{"id":"0"}]}""",
    })]
    [InlineData(IncrementalFormat.Legacy20220824, "{ numbers @stream(initialCount: 1) }", new[]
    {
        """{"data":{"numbers":[1]},"hasNext":true}""",
        """{"hasNext":false,"incremental":[{"items":[2,3],"path":["numbers",1]}]}""",
    })]
    [InlineData(IncrementalFormat.Current, "{ hero { id ... @defer { broken } } }", new[]
    {
        """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"]}],"hasNext":true}""",
        """{"hasNext":false,"completed":[{"id":"0","errors":[{"message":"broken","locations":[{"line":1,"column":26}],"path":["hero","broken"]}]}]}""",
    })]
    [InlineData(IncrementalFormat.Legacy20220824, "{ hero { id ... @defer { broken } } }", new[]
    {
        """{"data":{"hero":{"id":"1"}},"hasNext":true}""",
        """{"hasNext":false,"incremental":[{"data":null,"path":["hero"],"errors":[{"message":"broken","locations":[{"line":1,"column":26}],"path":["hero","broken"]}]}]}""",
    })]
    public async Task Parts_Should_BeDeliveredInTheFormatAskedFor(IncrementalFormat format, string document, string[] expected)
    {
        // act
        var parts = await Server().StreamAsync(TestServer.Request(document) with { IncrementalFormat = format });

        // assert
        Assert.Equal(expected, parts);
    }

    [Theory]
    [InlineData("{ hero { id ... @defer { name } } }", IncrementalFormat.None, null, """{"data":{"hero":{"id":"1","name":"h1"}}}""")]
    [InlineData("query ($d: Boolean) { hero { id ... @defer(if: $d) { name } } }", IncrementalFormat.Current, """{"d":false}""", """{"data":{"hero":{"id":"1","name":"h1"}}}""")]
    [InlineData("{ hero { id name ... @defer { name } } }", IncrementalFormat.Current, null, """{"data":{"hero":{"id":"1","name":"h1"}}}""")]
    public async Task Response_Should_ComeInOnePart_When_NothingIsDeferred(string document, IncrementalFormat format, string? variables, string expected)
    {
        // act
        var answer = await Server().AskAsync(TestServer.Request(document, variables) with { IncrementalFormat = format });

        // assert
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task DeferredField_Should_BeResolvedOnceForAllObjects_When_ItIsDeferredInAList()
    {
        // act
        var parts = await Server().StreamAsync(TestServer.Request("{ heroes { id ... @defer { slow } } }") with { IncrementalFormat = IncrementalFormat.Current });

        // assert
        Assert.Equal(
            """{"hasNext":false,"incremental":[{"id":"0","data":{"slow":"s1"}},{"id":"1","data":{"slow":"s2"}},{"id":"2","data":{"slow":"s3"}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}]}""",
            parts[^1]);
        Assert.Equal(["slow 1,2,3"], _calls);
    }

    private TestServer Server() => TestServer.Of(Sdl, schema =>
    {
        schema.Query("hero", () => new Hero("1"));
        schema.Query("heroes", () => (IReadOnlyList<Hero>)[new Hero("1"), new Hero("2"), new Hero("3")]);
        schema.Query("numbers", () => (IReadOnlyList<int>)[1, 2, 3]);
        schema.Object<Hero>("Hero")
            .Field("broken", string (_) => throw new GraphQLException(new GraphQLError("broken")))
            .Field("name", hero => $"h{hero.Id}")
            .Field("friends", hero => (IReadOnlyList<Hero>)[new Hero($"{hero.Id}1")])
            .Batch("slow", hero => hero.Id, async (IReadOnlyList<string> ids) =>
            {
                _calls.Add($"slow {string.Join(',', ids)}");
                await Task.Yield();
                return (IReadOnlyList<string>)[.. ids.Select(id => $"s{id}")];
            });
    });

    private sealed record Hero(string Id);
}

namespace Omnichannel.Graph.Engine.Tests.Execution;

/// <summary>What <c>@skip</c> and <c>@include</c> with variables do to fields that are selected more than once (6.3.2).</summary>
public sealed class ConditionTests
{
    private readonly TestServer _server = TestServer.Of("type Query { a: Int b: Int parent: Parent } type Parent { a: Int! b: Int }", schema =>
    {
        schema.Query("a", () => (int?)1);
        schema.Query("b", int? () => throw new GraphQLException(new GraphQLError("no b")));
        schema.Query("parent", () => new Parent(1, 2));
    });

    [Theory]
    [InlineData("true", """{"data":{"a":1,"parent":{"a":1,"b":2}}}""")]
    [InlineData("false", """{"data":{"parent":{"b":2,"a":1},"a":1}}""")]
    public async Task Field_Should_StandWhereItsFirstIncludedNodeDoes(string first, string expected)
    {
        // act
        var answer = await _server.AskAsync(
            "query($first: Boolean!) { a @include(if: $first) parent { ... @include(if: $first) { a } b a } a }", $$"""{"first":{{first}}}""");

        // assert
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("true", """{"line":1,"column":27},{"line":2,"column":2},{"line":4,"column":22}""")]
    [InlineData("false", """{"line":2,"column":2},{"line":4,"column":22}""")]
    public async Task Error_Should_PointAtTheNodesThatTakePart(string first, string places)
    {
        // act
        var answer = await _server.AskAsync(
            "query($first: Boolean!) { b @include(if: $first)\n b\n ...F ...F @include(if: $first) }\nfragment F on Query {b}",
            $$"""{"first":{{first}}}""");

        // assert
        Assert.Equal($$"""{"data":{"b":null},"errors":[{"message":"no b","locations":[{{places}}],"path":["b"]}]}""", answer);
    }

    private sealed record Parent(int A, int? B);
}

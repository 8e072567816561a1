using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class QueryTests
{
    private const string Sdl =
        """
        type Query { a: Int b: String! parent: Parent! animals: [Animal!]! add(left: Int!, right: Int! = 2): Int! }
        type Parent { id: ID! name: String tags: [String!]! child: Parent }
        interface Animal { name: String! }
        type Dog implements Animal { name: String! barks: Boolean! }
        type Cat implements Animal { name: String! lives: Int! }
        """;

    private readonly TestServer _server = TestServer.Of(Sdl, schema =>
    {
        schema.Query("a", () => (int?)1);
        schema.Query("b", () => "\"é\ud83d\ude00\n");
        schema.Query("parent", () => new Parent("1", "one", ["x", "y"], new Parent("2", null, [], null)));
        schema.Query("animals", () => (IReadOnlyList<Animal>)[new Dog("Rex", true), new Cat("Tom", 9), new Dog("Max", false)]);
        schema.Query("add", (int left, int right) => left + right);
        schema.Object<Dog>("Dog");
        schema.Object<Cat>("Cat");
    });

    [Theory]
    [InlineData("{ a b }", """{"data":{"a":1,"b":"\"é😀\n"}}""")]
    [InlineData("{ x: a a y: a }", """{"data":{"x":1,"a":1,"y":1}}""")]
    [InlineData("{ __typename parent { __typename id tags } }", """{"data":{"__typename":"Query","parent":{"__typename":"Parent","id":"1","tags":["x","y"]}}}""")]
    [InlineData("{ parent { id } ...F } fragment F on Query { parent { name child { id child { id } } } }", """{"data":{"parent":{"id":"1","name":"one","child":{"id":"2","child":null}}}}""")]
    [InlineData("{ animals { name ... on Dog { barks } ... on Cat { lives } } }", """{"data":{"animals":[{"name":"Rex","barks":true},{"name":"Tom","lives":9},{"name":"Max","barks":false}]}}""")]
    [InlineData("{ add(left: 3) }", """{"data":{"add":5}}""")]
    [InlineData("{ __type(name: \"Cat\") { kind fields { name } } }", """{"data":{"__type":{"kind":"OBJECT","fields":[{"name":"name"},{"name":"lives"}]}}}""")]
    public async Task Query_Should_AnswerInTheOrderOfTheSelection(string document, string expected)
    {
        // act
        var answer = await _server.AskAsync(document);

        // assert
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData(true, true, """{"data":{"parent":{"id":"1","name":"one"}}}""")]
    [InlineData(true, false, """{"data":{"parent":{"id":"1"}}}""")]
    [InlineData(false, true, """{"data":{"parent":{"name":"one"}}}""")]
    [InlineData(false, false, """{"data":{}}""")]
    public async Task Query_Should_FollowItsConditions_When_OnePlanServesAllOfThem(bool first, bool second, string expected)
    {
        // arrange
        const string document =
            "query ($a: Boolean!, $b: Boolean!) { ...A @include(if: $a) parent @include(if: $b) { name } } fragment A on Query { parent { id } }";
        var variables = $$"""{"a":{{(first ? "true" : "false")}},"b":{{(second ? "true" : "false")}}}""";

        // act
        var answer = await _server.AskAsync(document, variables);

        // assert
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("query ($n: Int!) { add(left: $n) }", """{"n":40}""", """{"data":{"add":42}}""")]
    [InlineData("query ($n: Int!, $m: Int = 2) { add(left: $n, right: $m) }", """{"n":40}""", """{"data":{"add":42}}""")]
    [InlineData("query ($n: Int! = 1) { add(left: $n, right: $n) }", null, """{"data":{"add":2}}""")]
    public async Task Query_Should_UseItsVariables(string document, string? variables, string expected)
    {
        // act
        var answer = await _server.AskAsync(document, variables);

        // assert
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("{ a", ResultKind.SyntaxError, "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{ c }", ResultKind.ValidationError, "Cannot query field \"c\" on type \"Query\". Did you mean \"a\" or \"b\"?")]
    [InlineData("query A { a } query B { a }", ResultKind.OperationNotFound, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query ($n: Int!) { add(left: $n) }", ResultKind.InvalidVariables, "Variable \"$n\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    public async Task Request_Should_BeRefusedWithoutData_When_ItCannotBeExecuted(string document, ResultKind kind, string message)
    {
        // act
        var (answered, text) = await _server.AnswerAsync(TestServer.Request(document));

        // assert
        Assert.Equal(kind, answered);
        Assert.Equal([message], TestServer.MessagesOf(text));
        Assert.StartsWith("{\"errors\":", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_Should_BeRefused_When_TheTransportCannotCarryTheOperation()
    {
        // act
        var (kind, _) = await _server.AnswerAsync(TestServer.Request("{ a }") with { AllowedOperations = AllowedOperations.Subscription });

        // assert
        Assert.Equal(ResultKind.OperationNotAllowed, kind);
    }

    [Fact]
    public async Task Cost_Should_BeToldWithoutExecuting_When_OnlyTheCostIsAskedFor()
    {
        // act
        var told = await _server.AskAsync(TestServer.Request("{ parent { id } }") with { CostReporting = CostReporting.Validate });
        var reported = await _server.AskAsync(TestServer.Request("{ parent { id } }") with { CostReporting = CostReporting.Report });

        // assert
        Assert.Equal("""{"data":null,"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}""", told);
        Assert.Equal("""{"data":{"parent":{"id":"1"}},"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}""", reported);
    }

    private sealed record Parent(string Id, string? Name, IReadOnlyList<string> Tags, Parent? Child);

    private abstract record Animal(string Name);

    private sealed record Dog(string Name, bool Barks) : Animal(Name);

    private sealed record Cat(string Name, int Lives) : Animal(Name);
}

using System.Security.Claims;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Validation.Limits;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class GuardTests
{
    private const string Sdl =
        """
        directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE
        directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE
        directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
        type Query { open: Int mine: Int @authenticated scoped: Int @requiresScopes(scopes: [["a", "b"], ["c"]]) till: Int @policy(policies: [["associate"]]) any: [Named!]! waits: Int }
        interface Named { name: String }
        type Secret implements Named @authenticated { name: String }
        """;

    [Theory]
    [InlineData(null, "{ open mine }", """{"data":{"open":1,"mine":null},"errors":[{"message":"Sign in to use this field.","locations":[{"line":1,"column":8}],"path":["mine"],"extensions":{"code":"UNAUTHENTICATED"}}]}""")]
    [InlineData("a", "{ scoped }", """{"data":{"scoped":null},"errors":[{"message":"You are not allowed to use this field.","locations":[{"line":1,"column":3}],"path":["scoped"],"extensions":{"code":"FORBIDDEN"}}]}""")]
    [InlineData("a b", "{ mine scoped }", """{"data":{"mine":2,"scoped":3}}""")]
    [InlineData("c", "{ scoped till }", """{"data":{"scoped":3,"till":4}}""")]
    [InlineData(null, "{ any { __typename name } }", """{"data":{"any":[{"__typename":"Secret","name":null}]},"errors":[{"message":"Sign in to use this field.","locations":[{"line":1,"column":20}],"path":["any",0,"name"],"extensions":{"code":"UNAUTHENTICATED"}}]}""")]
    public async Task Field_Should_BeKeptFromThoseWhoMayNotReadIt(string? scopes, string document, string expected)
    {
        // arrange
        var request = TestServer.Request(document);
        if (scopes is not null)
        {
            request = request with { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("scope", scopes), new Claim(ClaimTypes.Role, "associate")], "test")) };
        }

        // act
        var answer = await Server().AskAsync(request);

        // assert
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task Operation_Should_BeRefused_When_ItIsPastALimit()
    {
        // arrange
        var server = Server(new RequestExecutorOptions { Limits = new LimitOptions { MaxAliases = 2 } });

        // act
        var (kind, text) = await server.AnswerAsync(TestServer.Request("{ a: open b: open c: open }"));

        // assert
        Assert.Equal(ResultKind.LimitExceeded, kind);
        Assert.Contains("\"code\":\"LIMIT_EXCEEDED\"", text, StringComparison.Ordinal);
        Assert.Contains("maxAliases", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operation_Should_BeRefused_When_ItCostsTooMuch()
    {
        // arrange
        var server = Server(new RequestExecutorOptions { Cost = new CostOptions { MaxTypeCost = 3 } });

        // act
        var (kind, _) = await server.AnswerAsync(TestServer.Request("{ any { name } }"));

        // assert
        Assert.Equal(ResultKind.LimitExceeded, kind);
    }

    [Fact]
    public async Task Operation_Should_EndWithAnError_When_ItsTimeIsUp()
    {
        // arrange
        var server = Server(new RequestExecutorOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(1) });

        // act
        var (kind, text) = await server.AnswerAsync(TestServer.Request("{ waits }"));

        // assert
        Assert.Equal(ResultKind.Timeout, kind);
        Assert.Equal(["The operation took longer than the limit of 0.001 seconds."], TestServer.MessagesOf(text));
    }

    private static TestServer Server(RequestExecutorOptions? options = null) => TestServer.Of(
        Sdl,
        schema =>
        {
            schema.Query("open", () => (int?)1).Query("mine", () => (int?)2).Query("scoped", () => (int?)3).Query("till", () => (int?)4);
            schema.Query("any", () => (IReadOnlyList<object>)[new Secret("x")]);
            schema.Query("waits", async (CancellationToken cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return (int?)1;
            });
            schema.Object<Secret>("Secret");
        },
        options);

    private sealed record Secret(string Name);
}

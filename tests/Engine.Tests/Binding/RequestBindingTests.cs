using System.Security.Claims;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class RequestBindingTests
{
    private const string Sdl = "type Query { me: String! again: String! audience: Int! }";

    private int _made;

    [Fact]
    public async Task Handler_Should_TakeWhatIsMadeOfTheRequest()
    {
        // arrange
        var schema = Bind();

        // act
        var name = await schema.QueryAsync("me");
        var length = await schema.QueryAsync("audience");

        // assert
        Assert.Equal("nobody", name);
        Assert.Equal(0, length);
    }

    [Fact]
    public async Task Object_Should_BeMadeOnce_When_SeveralHandlersOfARequestTakeIt()
    {
        // arrange
        var schema = Bind();
        var request = new RequestContext(
            new GraphQLRequest { Document = default, User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "kim")])) },
            new ExecutionScheduler(),
            TestContext.Current.CancellationToken);

        // act
        var first = await AskAsync(schema, request, "me");
        var second = await AskAsync(schema, request, "again");

        // assert
        Assert.Equal("kim", first);
        Assert.Equal("kim", second);
        Assert.Equal(1, _made);
    }

    private static async Task<string?> AskAsync(BoundSchema schema, RequestContext request, string field)
    {
        var like = schema.Context("Query", field, [new object()], services: null);
        var context = new FieldContext(request, like.Selection, [new object()], 1, null, new object?[1]);
        await schema.Resolver("Query", field).ResolveAsync(context);
        return (string?)context.ValueArray[0];
    }

    private BoundSchema Bind() => BoundSchema.Of(Sdl, schema => schema
        .FromRequest(request => new Visitor(request.User.Identity?.Name ?? "nobody", ++_made))
        .FromRequest(request => new Length(request.Request.Audience.Length))
        .Query("me", (Visitor visitor) => visitor.Name)
        .Query("again", (Visitor visitor) => visitor.Name)
        .Query("audience", (Length length) => length.Characters));

    private sealed record Visitor(string Name, int Number);

    private readonly record struct Length(int Characters);
}

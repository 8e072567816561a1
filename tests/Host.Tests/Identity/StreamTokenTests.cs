using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Tests.Identity;

public sealed class StreamTokenTests
{
    private const string Watch = """{"query":"subscription { never }","extensions":{"operationId":"a"}}""";
    private const string Ended = """{"errors":[{"message":"The token has ended. Get a new one, and go on from the last cursor.","extensions":{"code":"UNAUTHENTICATED"}}]}""";

    private static readonly TimeSpan _pastTheMinute = TimeSpan.FromSeconds(62);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EventStream_Should_SayWhyAndEnd_When_ItsTokenEnds()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var ended = host.Server.Schema.NextNeverEnds();
        using var response = await host.Server.PostAsync(Watch, "text/event-stream", Bearer(host));
        var body = response.Content.ReadAsStringAsync(Cancellation);

        // act
        host.Clock.Advance(_pastTheMinute);

        // assert
        Assert.EndsWith($"event: next\ndata: {Ended}\n\nevent: complete\ndata: \n\n", await body, StringComparison.Ordinal);
        await ended.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task SharedEventStream_Should_SayWhyToEachOperationAndEnd_When_ATokenOfThemEnds()
    {
        // arrange: the stream was reserved with a token that holds for longer
        await using var host = await IdentityServer.StartAsync();
        var longer = ("Authorization", $"Bearer {host.Token(CallerKind.Customer, TimeSpan.FromMinutes(30))}");
        using var reserved = await host.Server.SendAsync(HttpMethod.Put, "", null, null, longer);
        var stream = ("X-GraphQL-Event-Stream-Token", await reserved.Content.ReadAsStringAsync(Cancellation));
        using var response = await host.Server.GetAsync("", "text/event-stream", stream, longer);
        var body = response.Content.ReadAsStringAsync(Cancellation);
        var ended = host.Server.Schema.NextNeverEnds();
        await host.Server.PostAsync(Watch, null, stream, Bearer(host)).StatusAsync();

        // act
        host.Clock.Advance(_pastTheMinute);

        // assert
        Assert.Contains($"event: next\ndata: {{\"id\":\"a\",\"payload\":{Ended}}}\n\nevent: complete\ndata: {{\"id\":\"a\"}}\n\n", await body, StringComparison.Ordinal);
        await ended.WaitAsync(Cancellation);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/jsonl")]
    [InlineData("multipart/mixed; boundary=\"graphql\"; subscriptionSpec=\"1.0\"")]
    public async Task Stream_Should_End_When_ItsTokenIsWithdrawn(string accept)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var ended = host.Server.Schema.NextNeverEnds();
        using var response = await host.Server.PostAsync(Watch, accept, ("Authorization", $"Bearer {host.Token(CallerKind.Associate)}"));
        var body = response.Content.ReadAsStringAsync(Cancellation);

        // act
        ((TestLogins)host.Server.Service<ICustomerLogins>()).IsWithdrawn = true;
        host.Clock.Advance(TimeSpan.FromSeconds(3));

        // assert
        await body;
        await ended.WaitAsync(Cancellation);
    }

    [Theory]
    [InlineData("application/jsonl")]
    [InlineData("multipart/mixed; boundary=\"graphql\"; subscriptionSpec=\"1.0\"")]
    public async Task Stream_Should_End_When_ItsTokenEnds(string accept)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var ended = host.Server.Schema.NextNeverEnds();
        using var response = await host.Server.PostAsync(Watch, accept, Bearer(host));
        var body = response.Content.ReadAsStringAsync(Cancellation);

        // act
        host.Clock.Advance(_pastTheMinute);

        // assert
        await body;
        Assert.Equal(200, (int)response.StatusCode);
        await ended.WaitAsync(Cancellation);
    }

    private static (string, string) Bearer(IdentityServer host) => ("Authorization", $"Bearer {host.Token(CallerKind.Customer, lifetime: TimeSpan.FromMinutes(1))}");
}

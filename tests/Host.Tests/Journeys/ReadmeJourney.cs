using System.Text.Json;
using System.Text.RegularExpressions;

using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed partial class ReadmeJourney(DemoShop shop)
{
    [Fact]
    public async Task FirstQuery_Should_AnswerAsPrinted_When_SomebodyTriesIt()
    {
        // arrange
        var readme = Repository.Read("README.md");
        var request = JsonElement.Parse(Request().Match(readme).Groups[1].Value);
        var printed = Response().Match(readme).Groups[1].Value;

        // act
        var data = await shop.AskAsync(request.GetProperty("query").GetString()!);

        // assert
        Assert.Equal(printed, $$"""{"data":{{data.GetRawText()}}}""");
    }

    [Fact]
    public async Task FirstSubscription_Should_TellTheStateAsPrinted_When_SomebodyTriesIt()
    {
        // arrange
        var readme = Repository.Read("README.md");
        var request = JsonElement.Parse(Subscription().Match(readme).Groups[1].Value);
        var printed = Event().Match(readme).Groups[1].Value;
        using var socket = await shop.WatchAsync(await shop.TokenAsync("customer", "reader"), request.GetProperty("query").GetString()!);

        // act
        var told = await DemoShop.ReceiveAsync(socket);

        // assert: how many there are is what other journeys left
        Assert.Equal(Units().Replace(printed, "?"), Units().Replace(told.GetProperty("payload").GetRawText(), "?"));
    }

    [GeneratedRegex(@"^curl -s http://localhost:5000/graphql .* -d '(.*)'$", RegexOptions.Multiline)]
    private static partial Regex Request();

    [GeneratedRegex(@"^```json\n(\{""data"".*)\n```$", RegexOptions.Multiline)]
    private static partial Regex Response();

    [GeneratedRegex(@"^curl -sN http://localhost:5000/graphql .* -d '(.*)'$", RegexOptions.Multiline)]
    private static partial Regex Subscription();

    [GeneratedRegex(@"^event: next\ndata: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Event();

    [GeneratedRegex(@"(?<=""available"":)\d+")]
    private static partial Regex Units();
}

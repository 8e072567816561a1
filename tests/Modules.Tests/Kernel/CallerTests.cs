using System.Security.Claims;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Kernel;

public sealed class CallerTests
{
    [Fact]
    public void Caller_Should_BeReadBack_When_ARequestCarriesThem()
    {
        // arrange
        var caller = new Caller { Kind = CallerKind.Associate, Id = "associate:7", Scopes = new HashSet<string> { Scope.StockWrite, Scope.CartsWrite } };

        // act
        var user = caller.ToPrincipal();

        // assert
        Assert.Same(caller, Caller.Of(user));
        Assert.True(user.Identity!.IsAuthenticated);
        Assert.True(user.IsInRole("ASSOCIATE"));
        Assert.Equal("stock:write carts:write", user.FindFirst("scope")?.Value);
        Assert.True(caller.Has(Scope.StockWrite));
        Assert.False(caller.Has(Scope.CustomersRead));
    }

    [Fact]
    public void Caller_Should_BeNobody_When_TheUserIsNotOurs()
    {
        // arrange
        var foreign = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "ASSOCIATE"), new Claim("scope", "stock:write")], "Other"));

        // act and assert
        Assert.Same(Caller.Anonymous, Caller.Of(foreign));
        Assert.Same(Caller.Anonymous, Caller.Of(new ClaimsPrincipal()));
        Assert.False(Caller.Anonymous.ToPrincipal().Identity!.IsAuthenticated);
    }

    [Theory]
    [InlineData("en", Language.En)]
    [InlineData("nl-BE,en;q=0.8", Language.Nl)]
    [InlineData("de, en-GB;q=0.4, nl;q=0.5", Language.Nl)]
    [InlineData("EN-us;q=1, nl;q=0.9", Language.En)]
    [InlineData("nl;q=0, en;q=0.1", Language.En)]
    [InlineData("nl;q=x, fr", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Language_Should_BeTheBestThatTheShopSpeaks(string? header, Language? expected) => Assert.Equal(expected, AcceptedLanguages.Best(header));

    [Fact]
    public void Audience_Should_BeReadBack_When_ItIsText()
    {
        // arrange
        var audience = new Audience(Language.En, Channel.PickupPoint);

        // act and assert
        Assert.Equal("En;PICKUP_POINT", audience.ToString());
        Assert.Equal(audience, Audience.Parse("En;PICKUP_POINT"));
        Assert.Equal(Audience.Default, Audience.Parse(""));
        Assert.Equal(Audience.Default, Audience.Parse("En;"));
        Assert.Equal(Audience.Default, Audience.Parse("Xx;APP"));
    }

    [Fact]
    public void Channel_Should_BeData()
    {
        // act and assert
        Assert.Equal("DRONE_2", Channel.Of("DRONE_2").Code);
        Assert.Equal(10, Channel.All.Distinct().Count());
        Assert.Equal("", default(Channel).Code);
        Assert.Throws<FormatException>(() => Channel.Of("app"));
        Assert.Throws<FormatException>(() => Channel.Of(""));
        Assert.Throws<FormatException>(() => Channel.Of(new string('A', 33)));
    }
}

using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Places;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class CoordinatesTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    // Distances reckoned with the same formula elsewhere, to the metre.
    [Theory]
    [InlineData(52.373056, 4.892222, 52.090833, 5.122222, 35074)]
    [InlineData(52.373056, 4.892222, 52.373056, 4.892222, 0)]
    [InlineData(0, 179.999999, 0, -179.999999, 0)]
    [InlineData(90, 0, -90, 0, 20015114)]
    public void Distance_Should_BeTheGreatCircle_When_TwoPointsAreGiven(double latitude, double longitude, double otherLatitude, double otherLongitude, int metres)
    {
        // act
        var distance = Coordinates.Of(latitude, longitude)!.Value.MetresTo(Coordinates.Of(otherLatitude, otherLongitude)!.Value);

        // assert
        Assert.Equal(metres, distance);
    }

    [Theory]
    [InlineData(90.0000001, 0)]
    [InlineData(0, -180.5)]
    [InlineData(double.NaN, 0)]
    public void Coordinates_Should_BeRefused_When_TheyAreNoPlaceOnEarth(double latitude, double longitude) =>
        Assert.Null(Coordinates.Of(latitude, longitude));

    [Fact]
    public void Box_Should_HoldEverythingWithinTheRadius_When_PlacesAreAnywhereOnEarth()
    {
        // arrange
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var held = 0;

        for (var round = 0; round < 50_000; round++)
        {
            var centre = Anywhere(random);
            var place = Near(centre, random);
            var radius = random.Next(2_000_000);
            if (centre.MetresTo(place) <= radius)
            {
                // act
                var box = BoundingBox.Around(centre, radius);

                // assert
                Assert.True(box.Holds(place), $"round {round}: {place} is {centre.MetresTo(place)} m from {centre}, which is within {radius} m, but not in {box}");
                held++;
            }
        }

        Assert.InRange(held, 2_000, 50_000);
    }

    private static Coordinates Anywhere(Random random) => new(random.Next(-90_000_000, 90_000_001), random.Next(-180_000_000, 180_000_001));

    private static Coordinates Near(Coordinates centre, Random random)
    {
        var latitude = Math.Clamp(centre.LatitudeMicro + random.Next(-15_000_000, 15_000_001), -90_000_000, 90_000_000);
        var longitude = centre.LongitudeMicro + random.Next(-30_000_000, 30_000_001);
        return new(latitude, longitude > 180_000_000 ? longitude - 360_000_000 : longitude < -180_000_000 ? longitude + 360_000_000 : longitude);
    }
}

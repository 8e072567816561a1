using Omnichannel.Graph.Lists;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class ListOrderTests
{
    [Fact]
    public void Position_Should_LieBetweenItsNeighbours_When_EntriesArePutAnywhere()
    {
        // arrange
        const int seed = 20300201;
        var random = new Random(seed);
        var positions = new List<string>();

        // act
        for (var count = 0; count < 500; count++)
        {
            var place = random.Next(4) switch { 0 => 0, 1 => random.Next(positions.Count + 1), _ => positions.Count };
            var position = place == positions.Count ? ListOrder.Behind(positions.LastOrDefault())
                : ListOrder.Between(place == 0 ? "" : positions[place - 1], positions[place]);
            positions.Insert(place, position);
        }

        // assert
        Assert.True(positions.SequenceEqual(positions.Order(StringComparer.Ordinal)), $"seed {seed}");
        Assert.Equal(500, positions.Distinct().Count());
        Assert.InRange(positions.Max(position => position.Length), 6, ListOrder.LengthMax);
    }

    [Theory]
    [InlineData("100001", "100002", "100001i")]
    [InlineData("", "100001", "0i")]
    [InlineData("10000z", "100010", "10000zi")]
    [InlineData("100001i", "100001j", "100001ii")]
    [InlineData("zzzzzz", null, "zzzzzzi")]
    public void Position_Should_BeTheMiddle(string low, string? high, string expected)
    {
        // act
        var between = ListOrder.Between(low, high);

        // assert
        Assert.Equal(expected, between);
    }

    [Theory]
    [InlineData(null, "100001")]
    [InlineData("100009", "10000a")]
    [InlineData("10000zi", "100010")]
    [InlineData("0i", "0i0001")]
    [InlineData("zzzzzz", "zzzzzzi")]
    public void Position_Should_BeTheNextNumber_When_ItIsBehindTheLast(string? last, string expected)
    {
        // act
        var behind = ListOrder.Behind(last);

        // assert
        Assert.Equal(expected, behind);
    }
}

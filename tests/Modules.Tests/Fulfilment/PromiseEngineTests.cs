using Omnichannel.Graph.Fulfilment;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Fulfilment;

public sealed class PromiseEngineTests
{
    private static readonly TimeZoneInfo _amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DayOfWeek[] _notSunday = [.. Enum.GetValues<DayOfWeek>().Except([DayOfWeek.Sunday])];

    [Theory]
    // Monday 7 January 2030. Same day until 12:00, next day until 22:00, not on Sundays.
    [InlineData("2030-01-07T09:00", "2030-01-07", "2030-01-07")]
    [InlineData("2030-01-07T12:00", "2030-01-07", "2030-01-07")]
    [InlineData("2030-01-07T12:01", "2030-01-07", "2030-01-08")]
    [InlineData("2030-01-07T22:00", "2030-01-07", "2030-01-08")]
    [InlineData("2030-01-07T22:01", "2030-01-07", "2030-01-09")]
    // Saturday afternoon: Sunday is no delivery day.
    [InlineData("2030-01-12T13:00", "2030-01-12", "2030-01-14")]
    [InlineData("2030-01-12T23:00", "2030-01-12", "2030-01-14")]
    // On Sunday morning nothing is brought on the day itself.
    [InlineData("2030-01-13T09:00", "2030-01-13", "2030-01-14")]
    // Expected on Thursday: brought on the day after.
    [InlineData("2030-01-07T09:00", "2030-01-10", "2030-01-11")]
    [InlineData("2030-01-07T23:00", "2030-01-12", "2030-01-14")]
    [InlineData("2030-01-07T09:00", null, null)]
    public void DeliveryDay_Should_KeepCutOffs_DaysAndStock(string now, string? ready, string? expected)
    {
        // arrange
        var rules = new DeliveryRules(new TimeOnly(12, 0), new TimeOnly(22, 0), _notSunday);

        // act
        var day = PromiseEngine.DeliveryDay(DateTime.Parse(now, null), rules, ready is null ? null : DateOnly.Parse(ready, null));

        // assert
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, null), day);
    }

    [Fact]
    public void DeliveryDay_Should_NeverBeTheSame_When_TheAreaHasNoSameDay_AndNone_When_ItHasNoDays()
    {
        // act
        var morning = PromiseEngine.DeliveryDay(new DateTime(2030, 1, 7, 8, 0, 0), new DeliveryRules(null, new TimeOnly(22, 0), _notSunday), new DateOnly(2030, 1, 7));
        var never = PromiseEngine.DeliveryDay(new DateTime(2030, 1, 7, 8, 0, 0), new DeliveryRules(null, new TimeOnly(22, 0), []), new DateOnly(2030, 1, 7));

        // assert
        Assert.Equal(new DateOnly(2030, 1, 8), morning);
        Assert.Null(never);
    }

    [Fact]
    public void FirstSlot_Should_HaveAPlace_BeAhead_AndNotBeforeTheDay()
    {
        // arrange
        var now = new DateTimeOffset(2030, 1, 7, 10, 0, 0, TimeSpan.Zero);
        var slots = new[] { Slot(1, 7, 9, 5), Slot(2, 7, 12, 0), Slot(3, 7, 14, 1), Slot(4, 8, 9, 3) };

        // act
        var today = PromiseEngine.FirstSlot(new DateOnly(2030, 1, 7), now, slots);
        var tomorrow = PromiseEngine.FirstSlot(new DateOnly(2030, 1, 8), now, slots);
        var later = PromiseEngine.FirstSlot(new DateOnly(2030, 1, 9), now, slots);
        var unknown = PromiseEngine.FirstSlot(null, now, slots);

        // assert
        Assert.Equal((slots[2], slots[3], null, null), (today, tomorrow, later, unknown));
    }

    [Theory]
    // Open 9:00 to 18:00 on Monday and Tuesday; laying ready takes two hours.
    [InlineData("2030-01-07T07:00Z", "2030-01-07T10:00Z")]
    [InlineData("2030-01-07T10:30Z", "2030-01-07T12:30Z")]
    [InlineData("2030-01-07T15:00Z", "2030-01-07T17:00Z")]
    [InlineData("2030-01-07T15:01Z", "2030-01-08T10:00Z")]
    [InlineData("2030-01-08T16:00Z", null)]
    public void Pickup_Should_TakeTwoHoursOfAnOpening(string now, string? expected)
    {
        // act
        var promise = PromiseEngine.Pickup(DateTimeOffset.Parse(now, null), Openings(), TimeSpan.FromHours(2), _amsterdam);

        // assert
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null), promise?.From);
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected[..10], null), promise?.Date);
    }

    [Theory]
    // Sent until 17:00, there on the next opening day.
    [InlineData("2030-01-06T12:00", "2030-01-06", "2030-01-07")]
    [InlineData("2030-01-06T18:00", "2030-01-06", "2030-01-08")]
    [InlineData("2030-01-07T12:00", "2030-01-07", "2030-01-08")]
    [InlineData("2030-01-07T18:00", "2030-01-07", null)]
    [InlineData("2030-01-06T12:00", "2030-01-07", "2030-01-08")]
    [InlineData("2030-01-06T12:00", null, null)]
    public void Arrival_Should_BeOnAnOpeningDayAfterItLeft(string now, string? ready, string? expected)
    {
        // act
        var promise = PromiseEngine.Arrival(DateTime.Parse(now, null), new TimeOnly(17, 0), ready is null ? null : DateOnly.Parse(ready, null), Openings(), _amsterdam);

        // assert
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, null), promise?.Date);
    }

    private static Opening[] Openings() =>
    [
        new(new DateTimeOffset(2030, 1, 7, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 7, 17, 0, 0, TimeSpan.Zero)),
        new(new DateTimeOffset(2030, 1, 8, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 8, 17, 0, 0, TimeSpan.Zero)),
    ];

    private static SlotPlaces Slot(int number, int day, int hour, int free) => new(
        new SlotId(new Guid(number, 0, 0, new byte[8])),
        new DateOnly(2030, 1, day),
        new DateTimeOffset(2030, 1, day, hour, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2030, 1, day, hour + 2, 0, 0, TimeSpan.Zero),
        free,
        Money.Eur(0));
}

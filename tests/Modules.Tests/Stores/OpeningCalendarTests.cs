using System.Globalization;

using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Hours;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class OpeningCalendarTests
{
    private static readonly DayOfWeek[] _weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    // Monday 23 November 2026 in Amsterdam is at UTC+1.
    [Theory]
    [InlineData("2026-11-23T07:59:59Z", false, "2026-11-23T08:00:00Z", null)]
    [InlineData("2026-11-23T08:00:00Z", true, null, "2026-11-23T17:00:00Z")]
    [InlineData("2026-11-23T16:59:59Z", true, null, "2026-11-23T17:00:00Z")]
    [InlineData("2026-11-23T17:00:00Z", false, "2026-11-24T08:00:00Z", null)]
    [InlineData("2026-11-27T20:00:00Z", false, "2026-11-30T08:00:00Z", null)]
    public void Hours_Should_FollowTheWallClock_When_TheWeekIsUsual(string at, bool isOpen, string? opensNext, string? closesNext)
    {
        // arrange
        var calendar = Calendar([.. _weekdays.Select(day => new WeeklyOpening(day, new(9, 0), new(18, 0)))]);

        // act, assert
        AssertAt(calendar, at, isOpen, opensNext, closesNext);
    }

    [Theory]
    [InlineData("2026-11-23T11:30:00Z", true, null, "2026-11-23T11:30:30Z")]
    [InlineData("2026-11-23T11:45:00Z", false, "2026-11-23T12:30:00Z", null)]
    public void Hours_Should_HaveABreak_When_ADayHasTwoSpans(string at, bool isOpen, string? opensNext, string? closesNext)
    {
        // arrange
        var calendar = Calendar([new(DayOfWeek.Monday, new(13, 30), new(17, 0)), new(DayOfWeek.Monday, new(9, 0), new(12, 30, 30))]);

        // act, assert
        AssertAt(calendar, at, isOpen, opensNext, closesNext);
    }

    [Theory]
    [InlineData("2026-12-25T10:00:00Z", false, "2026-12-28T10:00:00Z", null)]
    [InlineData("2026-12-28T09:00:00Z", false, "2026-12-28T10:00:00Z", null)]
    [InlineData("2026-12-28T10:00:00Z", true, null, "2026-12-28T13:00:00Z")]
    public void Hours_Should_BeTheSpecialDays_When_ThereIsOne(string at, bool isOpen, string? opensNext, string? closesNext)
    {
        // arrange
        var calendar = Calendar(
            [.. _weekdays.Select(day => new WeeklyOpening(day, new(9, 0), new(18, 0)))],
            new SpecialDay(new(2026, 12, 25), "Eerste kerstdag", []),
            new SpecialDay(new(2026, 12, 28), null, [new(new(11, 0), new(14, 0))]));

        // act, assert
        AssertAt(calendar, at, isOpen, opensNext, closesNext);
    }

    // On 29 March 2026 the clock goes from 02:00 to 03:00 in Amsterdam, on 25 October from 03:00 back to 02:00.
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", false, "2026-03-29T01:00:00Z", null)]
    [InlineData("2026-03-29T01:00:00Z", true, null, "2026-03-29T04:00:00Z")]
    [InlineData("2026-10-24T23:59:59Z", false, "2026-10-25T00:30:00Z", null)]
    [InlineData("2026-10-25T00:30:00Z", true, null, "2026-10-25T05:00:00Z")]
    [InlineData("2026-10-25T01:15:00Z", true, null, "2026-10-25T05:00:00Z")]
    public void Hours_Should_OpenOnce_When_TheClockIsPutForwardOrBack(string at, bool isOpen, string? opensNext, string? closesNext)
    {
        // arrange
        var calendar = Calendar([new(DayOfWeek.Sunday, new(2, 30), new(6, 0))]);

        // act, assert
        AssertAt(calendar, at, isOpen, opensNext, closesNext);
    }

    [Fact]
    public void Hours_Should_LastUntilTheSecondTime_When_TheClosingTimeComesTwice()
    {
        // arrange
        var calendar = Calendar([new(DayOfWeek.Saturday, new(22, 0), new(2, 30))]);

        // act, assert
        AssertAt(calendar, "2026-10-25T00:45:00Z", isOpen: true, opensNext: null, closesNext: "2026-10-25T01:30:00Z");
    }

    [Fact]
    public void Hours_Should_HaveNoEnd_When_EveryDayIsOpenAllDay()
    {
        // arrange
        var calendar = Calendar([.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyOpening(day, default, default))]);

        // act, assert
        AssertAt(calendar, "2026-10-25T00:45:00Z", isOpen: true, opensNext: null, closesNext: null);
    }

    [Fact]
    public void Hours_Should_HaveNoBeginning_When_ThePlaceNeverOpens()
    {
        // arrange
        var calendar = Calendar([]);

        // act, assert
        AssertAt(calendar, "2026-10-25T00:45:00Z", isOpen: false, opensNext: null, closesNext: null);
    }

    [Theory]
    [InlineData("Europe/Amsterdam", true)]
    [InlineData("America/New_York", true)]
    [InlineData("UTC", true)]
    [InlineData("Europe/Nowhere", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("", false)]
    public void TimeZone_Should_BeFoundByItsIanaName_When_ItExists(string name, bool exists)
    {
        // act
        var found = TimeZones.TryFind(name, out _);

        // assert
        Assert.Equal(exists, found);
    }

    private static OpeningCalendar Calendar(WeeklyOpening[] week, params SpecialDay[] specialDays) =>
        new(new OpeningHours(week, specialDays), TimeZones.Find("Europe/Amsterdam"));

    private static void AssertAt(OpeningCalendar calendar, string at, bool isOpen, string? opensNext, string? closesNext) =>
        Assert.Equal(
            (isOpen, Instant(opensNext), Instant(closesNext)),
            (calendar.IsOpen(Instant(at)!.Value), calendar.OpensNext(Instant(at)!.Value), calendar.ClosesNext(Instant(at)!.Value)));

    private static DateTimeOffset? Instant(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

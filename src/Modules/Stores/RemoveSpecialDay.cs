using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Hours;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Gives a day its week's opening hours back.</summary>
internal sealed class RemoveSpecialDay(Commands commands)
{
    public Task<RemoveSpecialDayResult> HandleAsync(RemoveSpecialDayInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<RemoveSpecialDayResult>("removeSpecialDay", caller.Id, input), scope => RemoveAsync(scope, input), cancellationToken);

    private static async Task<RemoveSpecialDayResult> RemoveAsync(CommandScope scope, RemoveSpecialDayInput input)
    {
        var location = await scope.Db.Locations.Where(location => location.Id == input.Location).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (location is null)
        {
            return new RemoveSpecialDayResult.UnknownLocation(input.Location);
        }

        if (location.Version != input.ExpectedVersion)
        {
            return new RemoveSpecialDayResult.LocationVersionConflict(location.Id, location.Version);
        }

        if (location.OpeningHours?.SpecialDays.Any(day => day.Date == input.Date) == true)
        {
            location.OpeningHours = SpecialDays.Remove(location, input.Date, scope.Now);
            location.Version++;
            scope.Publish(LocationChange.Of(location));
        }

        return new RemoveSpecialDayResult.SpecialDayRemoved(location.Id);
    }
}

/// <param name="Location">Which location.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
/// <param name="Date">The day on its own calendar.</param>
internal sealed record RemoveSpecialDayInput(LocationId Location, int ExpectedVersion, DateOnly Date);

internal abstract record RemoveSpecialDayResult
{
    private RemoveSpecialDayResult()
    {
    }

    public sealed record SpecialDayRemoved(LocationId Location) : RemoveSpecialDayResult;

    public sealed record UnknownLocation(LocationId Id) : RemoveSpecialDayResult, IUnknownLocation;

    /// <param name="Current">The location.</param>
    /// <param name="Version">The one it has now.</param>
    public sealed record LocationVersionConflict(LocationId? Current, int Version) : RemoveSpecialDayResult, ILocationVersionConflict
    {
        public string Message => LocationChange.ConflictMessage(Version);
    }
}

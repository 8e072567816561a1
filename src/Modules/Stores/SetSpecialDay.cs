using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Hours;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Gives a location other opening hours on one day.</summary>
internal sealed class SetSpecialDay(Commands commands)
{
    private const int SpansMax = 10;
    private const int ReasonLengthMax = 200;

    public async Task<SetSpecialDayResult> HandleAsync(SetSpecialDayInput input, Caller caller, CancellationToken cancellationToken)
    {
        InputLimits.AtMost("spans", input.Spans.Count, SpansMax);
        InputLimits.Length("reason", input.Reason, 1, ReasonLengthMax);
        return OpeningOverlap.Find(input.Spans) is { } overlap
            ? new SetSpecialDayResult.InvalidOpeningHours(overlap)
            : await commands.RunAsync(new Command<SetSpecialDayResult>("setSpecialDay", caller.Id, input), scope => SetAsync(scope, input), cancellationToken);
    }

    private static async Task<SetSpecialDayResult> SetAsync(CommandScope scope, SetSpecialDayInput input)
    {
        var location = await scope.Db.Locations.Where(location => location.Id == input.Location).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (location is null)
        {
            return new SetSpecialDayResult.UnknownLocation(input.Location);
        }

        if (location.Version != input.ExpectedVersion)
        {
            return new SetSpecialDayResult.LocationVersionConflict(location.Id, location.Version);
        }

        location.OpeningHours = SpecialDays.Set(location, new SpecialDay(input.Date, input.Reason, input.Spans), scope.Now);
        location.Version++;
        scope.Publish(LocationChange.Of(location));
        return new SetSpecialDayResult.SpecialDaySet(location.Id);
    }
}

/// <param name="Location">Which location.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
/// <param name="Date">The day on its own calendar.</param>
/// <param name="Reason">What customers are told.</param>
/// <param name="Spans">When it is open that day.</param>
internal sealed record SetSpecialDayInput(LocationId Location, int ExpectedVersion, DateOnly Date, string? Reason, IReadOnlyList<OpeningSpan> Spans);

internal abstract record SetSpecialDayResult
{
    private SetSpecialDayResult()
    {
    }

    public sealed record SpecialDaySet(LocationId Location) : SetSpecialDayResult;

    public sealed record UnknownLocation(LocationId Id) : SetSpecialDayResult, IUnknownLocation;

    /// <param name="Current">The location.</param>
    /// <param name="Version">The one it has now.</param>
    public sealed record LocationVersionConflict(LocationId? Current, int Version) : SetSpecialDayResult, ILocationVersionConflict
    {
        public string Message => LocationChange.ConflictMessage(Version);
    }

    public sealed record InvalidOpeningHours(string Message) : SetSpecialDayResult, IInvalidOpeningHours;
}

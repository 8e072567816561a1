using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Hours;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Adds a location, or replaces what is known of it.</summary>
internal sealed class SaveLocation(Commands commands)
{
    public async Task<SaveLocationResult> HandleAsync(SaveLocationInput input, Caller caller, CancellationToken cancellationToken)
    {
        input.Check();
        if (!TimeZones.TryFind(input.TimeZone, out _))
        {
            return new SaveLocationResult.UnknownTimeZone(input.TimeZone);
        }

        return OpeningOverlap.Find(input.Week ?? []) is { } overlap
            ? new SaveLocationResult.InvalidOpeningHours(overlap)
            : await commands.RunAsync(new Command<SaveLocationResult>("saveLocation", caller.Id, input), scope => SaveAsync(scope, input), cancellationToken);
    }

    private static async Task<SaveLocationResult> SaveAsync(CommandScope scope, SaveLocationInput input)
    {
        var planograms = scope.Db.Planograms;
        if (input.Planogram is { } code && !await planograms.AnyAsync(planogram => planogram.Code == code, scope.CancellationToken))
        {
            return new SaveLocationResult.UnknownPlanogram(code);
        }

        var known = await scope.Db.Locations.Where(location => location.Code == input.Code).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (known?.Version != input.ExpectedVersion)
        {
            return new SaveLocationResult.LocationVersionConflict(known?.Id, known?.Version);
        }

        var record = input.ToRecord(known?.Id ?? new LocationId(scope.NewId()), known?.OpeningHours?.SpecialDays ?? []);
        var saved = known ?? scope.Db.Locations.Add(LocationRows.New(record)).Entity;
        LocationRows.Fill(saved, record);
        saved.Version++;
        scope.Publish(LocationChange.Of(saved));
        return new SaveLocationResult.LocationSaved(saved.Id);
    }
}

internal abstract record SaveLocationResult
{
    private SaveLocationResult()
    {
    }

    public sealed record LocationSaved(LocationId Location) : SaveLocationResult;

    /// <param name="Current">Null when there is none with this code.</param>
    /// <param name="Version">The one it has now.</param>
    public sealed record LocationVersionConflict(LocationId? Current, int? Version) : SaveLocationResult, ILocationVersionConflict
    {
        public string Message => LocationChange.ConflictMessage(Version);
    }

    public sealed record InvalidOpeningHours(string Message) : SaveLocationResult, IInvalidOpeningHours;

    public sealed record UnknownTimeZone(string Name) : SaveLocationResult, IProblem
    {
        public string Message => $"There is no time zone \"{Name}\"; give an IANA name such as Europe/Amsterdam.";
    }

    public sealed record UnknownPlanogram(string Code) : SaveLocationResult, IProblem
    {
        public string Message => $"There is no planogram \"{Code}\"; set it first.";
    }
}

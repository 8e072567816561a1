using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Routing;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Adds a planogram, or replaces all of it.</summary>
internal sealed class SetPlanogram(Commands commands)
{
    private const int ShelvesMax = 20_000;

    public async Task<SetPlanogramResult> HandleAsync(SetPlanogramInput input, Caller caller, CancellationToken cancellationToken)
    {
        InputLimits.Length("code", input.Code, 1, Planogram.CodeLengthMax);
        InputLimits.AtMost("shelves", input.Shelves.Count, ShelvesMax);
        return FloorPlanProblem.Find(input.ToRecord()) is { } problem
            ? new SetPlanogramResult.InvalidFloorPlan(problem)
            : await commands.RunAsync(new Command<SetPlanogramResult>("setPlanogram", caller.Id, input), scope => SetAsync(scope, input), cancellationToken);
    }

    private static async Task<SetPlanogramResult> SetAsync(CommandScope scope, SetPlanogramInput input)
    {
        var known = await scope.Db.Planograms.Where(planogram => planogram.Code == input.Code).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (known?.Version != input.ExpectedVersion)
        {
            return new SetPlanogramResult.PlanogramVersionConflict(known?.Version);
        }

        var planogram = known ?? scope.Db.Planograms.Add(new Planogram { Code = input.Code, FloorPlan = input.FloorPlan }).Entity;
        planogram.FloorPlan = input.FloorPlan;
        planogram.Version++;
        await ShelfRows.ReplaceAsync(scope, input.ToRecord());
        scope.Publish(new Change("planogram", input.Code, planogram.Version, "{}"));
        return new SetPlanogramResult.PlanogramSet(input.Code, planogram.Version);
    }
}

/// <param name="Code">The retailer's own code.</param>
/// <param name="ExpectedVersion">The version that was seen; null adds a planogram.</param>
/// <param name="FloorPlan">Where customers walk.</param>
/// <param name="Shelves">What stands where.</param>
internal sealed record SetPlanogramInput(string Code, int? ExpectedVersion, FloorPlan FloorPlan, IReadOnlyList<ShelfRecord> Shelves)
{
    public PlanogramRecord ToRecord() => new(Code, FloorPlan, Shelves);
}

internal abstract record SetPlanogramResult
{
    private SetPlanogramResult()
    {
    }

    public sealed record PlanogramSet(string Code, int Version) : SetPlanogramResult;

    /// <param name="CurrentVersion">The one it has now; null when there is no such planogram.</param>
    public sealed record PlanogramVersionConflict(int? CurrentVersion) : SetPlanogramResult, IProblem
    {
        public string Message => CurrentVersion is null ? "There is no such planogram any more." : $"The planogram has changed since; its version is {CurrentVersion} now.";
    }

    public sealed record InvalidFloorPlan(string Message) : SetPlanogramResult, IProblem;
}

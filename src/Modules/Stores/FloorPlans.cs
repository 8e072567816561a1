using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>How floors are laid out, by the codes of their planograms.</summary>
internal static class FloorPlans
{
    public static async Task<IReadOnlyDictionary<string, FloorPlan>> LoadAsync(IReadOnlyList<string> codes, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Planograms
            .Where(planogram => codes.Contains(planogram.Code))
            .ToDictionaryAsync(planogram => planogram.Code, planogram => planogram.FloorPlan, cancellationToken);
    }
}

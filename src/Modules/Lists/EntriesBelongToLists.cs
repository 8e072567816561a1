using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

internal sealed class EntriesBelongToLists : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "the entries and members of a list belong to one that exists, and no two entries have one place";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (lists, members, entries) = (db.ShoppingLists, db.ListMembers, db.ListEntries);
        var lost = await entries.Where(entry => !lists.Any(list => list.Id == entry.List)).Select(entry => entry.List)
            .Concat(members.Where(member => !lists.Any(list => list.Id == member.List)).Select(member => member.List))
            .Distinct().OrderBy(list => list).Take(DifferencesMax).ToListAsync(cancellationToken);
        var twice = await entries
            .GroupBy(entry => new { entry.List, entry.Position })
            .Where(place => place.Count() > 1)
            .Select(place => place.Key)
            .OrderBy(place => place.List).ThenBy(place => place.Position)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return
        [
            .. lost.Select(list => $"The list {list.Value} does not exist, and has entries or members."),
            .. twice.Select(place => $"The list {place.List.Value} has several entries at {place.Position}."),
        ];
    }
}

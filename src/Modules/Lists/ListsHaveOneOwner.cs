using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

internal sealed class ListsHaveOneOwner : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a list has exactly one owner";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var members = db.ListMembers;
        var wrong = await db.ShoppingLists
            .Select(list => new { list.Id, Owners = members.Count(member => member.List == list.Id && member.Role == ListRole.Owner && member.HiddenBy == null) })
            .Where(list => list.Owners != 1)
            .OrderBy(list => list.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(list => $"The list {list.Id.Value} has {list.Owners} owners.")];
    }
}

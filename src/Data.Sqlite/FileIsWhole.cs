using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data.Sqlite;

/// <summary>The file is what it should be, page by page and index by index.</summary>
internal sealed class FileIsWhole : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "The file is whole";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancellationToken);
        return [.. found.Where(line => line != "ok").Take(DifferencesMax)];
    }
}

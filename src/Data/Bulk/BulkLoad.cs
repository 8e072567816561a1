using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Omnichannel.Graph.Data.Bulk;

/// <summary>
/// Loads so many rows that it is quicker to make the indexes anew than to keep them up with each row. Meanwhile queries are right but slow, so it is for a database
/// that nobody is served from. Keys and unique indexes stay. A load that was killed is to be run again, which makes the indexes that it left away.
/// </summary>
public sealed class BulkLoad(GraphDatabase database, Commands commands)
{
    private const string Caller = "bulk";

    /// <summary>Runs a load with the indexes of all tables gone, and makes them again.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> load, CancellationToken cancellationToken)
    {
        var indexes = Indexes();
        await ExecuteAsync("dropIndexes", [.. indexes.Select(index => $"DROP INDEX IF EXISTS {index.Name}")], cancellationToken);
        await load(cancellationToken);
        foreach (var (name, target) in indexes)
        {
            await ExecuteAsync("createIndex", [$"CREATE INDEX IF NOT EXISTS {name} ON {target}"], cancellationToken);
        }
    }

    private List<(string Name, string Target)> Indexes()
    {
        using var db = database.Read();
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(type => type.GetDeclaredIndexes())
            .Where(index => !index.IsUnique && index.GetFilter() is null)
            .Select(index => (Quoted(index.GetDatabaseName()!), TargetOf(index)))];
    }

    private static string TargetOf(IIndex index)
    {
        var table = StoreObjectIdentifier.Table(index.DeclaringEntityType.GetTableName()!);
        var columns = index.Properties.Select((property, place) => Quoted(property.GetColumnName(table)!) + (IsDescending(index, place) ? " DESC" : ""));
        return $"{Quoted(table.Name)} ({string.Join(", ", columns)})";
    }

    // An empty list means all of them.
    private static bool IsDescending(IIndex index, int place) => index.IsDescending is { } descending && (descending.Count == 0 || descending[place]);

    private static string Quoted(string name) => $"\"{name}\"";

    private async Task ExecuteAsync(string operation, IReadOnlyList<string> statements, CancellationToken cancellationToken) => await commands.RunAsync(
        new Command<Executed>(operation, Caller, statements),
        async scope =>
        {
            // Names of our own model, no values.
            await scope.Db.Database.ExecuteSqlRawAsync(string.Join(";\n", statements), scope.CancellationToken);
            return new Executed();
        },
        cancellationToken);

    private sealed record Executed;
}

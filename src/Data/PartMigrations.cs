using System.Reflection;

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Omnichannel.Graph.Data;

/// <summary>The migrations of all modules, in the order of their ids. Each module's assembly holds its own; none has a snapshot of the model.</summary>
internal sealed class PartMigrations : IMigrationsAssembly
{
    public PartMigrations(IReadOnlyList<IModelPart> parts)
    {
        var found = parts
            .Select(part => part.GetType().Assembly)
            .Distinct()
            .SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);
        Migrations = new SortedDictionary<string, TypeInfo>(found, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; }

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(GraphDbContext).Assembly;

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id == nameOrId || id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..] == nameOrId);
}

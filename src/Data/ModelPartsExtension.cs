using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Graph.Data;

/// <summary>Carries the modules' parts to the context, whose only parameter may be its options for as long as contexts are pooled.</summary>
internal sealed class ModelPartsExtension(IReadOnlyList<IModelPart> parts) : IDbContextOptionsExtension
{
    private ExtensionInfo? _info;

    /// <summary>In a fixed order, so that equal sets of modules share one model.</summary>
    public IReadOnlyList<IModelPart> Parts { get; } = [.. parts.OrderBy(part => part.GetType().FullName, StringComparer.Ordinal)];

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services) =>
        services.AddScoped<IMigrationsAssembly>(_ => new PartMigrations(Parts));

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(ModelPartsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly string _names = string.Join(',', extension.Parts.Select(part => part.GetType().FullName));

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        // Another set of modules is another model.
        public override int GetServiceProviderHashCode() => _names.GetHashCode(StringComparison.Ordinal);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo info && info._names == _names;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Modules"] = _names;
    }
}

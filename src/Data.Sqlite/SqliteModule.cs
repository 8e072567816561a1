using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Omnichannel.Graph.Data.Sqlite;

/// <summary>The database in a file.</summary>
public static class SqliteModule
{
    /// <summary>Adds it. Needs a <see cref="TimeProvider"/>.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    public static IServiceCollection AddSqlite(this IServiceCollection services, string path)
    {
        services.TryAddSingleton<DatabaseProvider>(provider => new SqliteProvider(path, provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, FileIsWhole>());
        return services.AddData();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Npgsql;

namespace Omnichannel.Graph.Data.Postgres;

/// <summary>The database on a PostgreSQL server.</summary>
public static class PostgresModule
{
    /// <summary>Adds it.</summary>
    /// <param name="connectionString">In Npgsql's form, such as <c>Host=db;Database=shop;Username=shop</c>.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(provider => NpgsqlDataSource.Create(connectionString));
        services.TryAddSingleton<DatabaseProvider, PostgresProvider>();
        return services.AddData();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Npgsql;

namespace Omnichannel.Graph.Data.Postgres;

/// <summary>The database on a PostgreSQL server.</summary>
public static class PostgresModule
{
    // Statements are few and come again, so they are prepared. Nothing outlives its transaction on a connection, so there is nothing to reset. What is given wins.
    private const string Defaults = "Max Auto Prepare=200;No Reset On Close=true;";

    /// <summary>Adds it.</summary>
    /// <param name="connectionString">In Npgsql's form, such as <c>Host=db;Database=shop;Username=shop</c>.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(provider => NpgsqlDataSource.Create(Defaults + connectionString));
        services.TryAddSingleton<DatabaseProvider, PostgresProvider>();
        return services.AddData();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data.Postgres;
using Omnichannel.Graph.Data.Sqlite;

namespace Omnichannel.Graph.Host;

/// <summary>Which database this process serves from.</summary>
internal static class Database
{
    // Below the folder that the program is started in, so that a fresh clone needs nothing else and a second one does not share it.
    private const string DefaultPath = ".data/shop.db";

    /// <summary>PostgreSQL when <c>Database:Postgres</c> has a connection string, else the SQLite file <c>Database:Sqlite</c>.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Database:Postgres"] is { Length: > 0 } connectionString
            ? services.AddPostgres(connectionString)
            : services.AddSqlite(configuration["Database:Sqlite"] ?? DefaultPath);
}

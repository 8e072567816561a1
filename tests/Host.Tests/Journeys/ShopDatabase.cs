using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>What journeys run on: an SQLite file, or with <c>SHOP_DATABASE=postgres</c> in the environment a database of a PostgreSQL server.</summary>
internal static class ShopDatabase
{
    public static string[] Options(string folder) => Environment.GetEnvironmentVariable("SHOP_DATABASE") == "postgres"
        ? ["--Database:Postgres", PostgresServer.Shared.CreateDatabase()]
        : ["--Database:Sqlite", Path.Combine(folder, "shop.db")];
}

using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>What a shop runs on: an SQLite file or a database of a PostgreSQL server. Journeys run on the former, and with <c>SHOP_DATABASE=postgres</c> in the environment on the latter.</summary>
internal static class ShopDatabase
{
    public static string[] Options(string folder) => Environment.GetEnvironmentVariable("SHOP_DATABASE") == "postgres" ? Postgres() : Sqlite(folder);

    public static string[] Sqlite(string folder) => ["--Database:Sqlite", Path.Combine(folder, "shop.db")];

    public static string[] Postgres() => ["--Database:Postgres", PostgresServer.Shared.CreateDatabase()];
}

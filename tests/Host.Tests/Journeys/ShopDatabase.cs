using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>
/// What a shop runs on: an SQLite file or a database of a PostgreSQL server. Journeys run on the former, and with <c>SHOP_DATABASE=postgres</c> in the environment on the latter.
/// Where the environment says which shop is running they start none.
/// </summary>
internal static class ShopDatabase
{
    /// <summary>
    /// The shop that <c>SHOP_GRAPH</c> names, where its graph is asked, and the process of it, <c>SHOP_PROCESS</c>, that answers what is no GraphQL; null when there is
    /// none.
    /// </summary>
    public static (Uri Graph, Uri Process)? Running => Environment.GetEnvironmentVariable("SHOP_GRAPH") is { } graph
        ? (new Uri(graph), new Uri(Environment.GetEnvironmentVariable("SHOP_PROCESS") ?? graph))
        : null;

    public static string[] Options(string folder) => Environment.GetEnvironmentVariable("SHOP_DATABASE") == "postgres" ? Postgres() : Sqlite(folder);

    public static string[] Sqlite(string folder) => ["--Database:Sqlite", Path.Combine(folder, "shop.db")];

    public static string[] Postgres() => ["--Database:Postgres", PostgresServer.Shared.CreateDatabase()];
}

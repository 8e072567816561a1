using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests.Database;

/// <summary>An empty database of a test's own, on one of the databases that the product runs on.</summary>
/// <remarks>A spec is an abstract class that takes one of these; a subclass for each database says which.</remarks>
public abstract class TestDatabase : IDisposable
{
    /// <summary>Stands at 1 January 2030; the database's clock moves with it.</summary>
    public ManualClock Clock { get; } = new();

    public static TestDatabase Sqlite() => new SqliteTestDatabase();

    public static TestDatabase Postgres() => new PostgresTestDatabase();

    /// <summary>Adds the provider and the clock to a test's services.</summary>
    public abstract void AddTo(IServiceCollection services);

    public abstract void Dispose();
}

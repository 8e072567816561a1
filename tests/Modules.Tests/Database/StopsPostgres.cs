using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Testing;

[assembly: AssemblyFixture(typeof(StopsPostgres))]

namespace Omnichannel.Graph.Modules.Tests.Database;

/// <summary>Stops the database server after the last test, while the test runner still waits for it.</summary>
public sealed class StopsPostgres : IDisposable
{
    public void Dispose() => PostgresServer.StopShared();
}

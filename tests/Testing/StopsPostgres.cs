namespace Omnichannel.Graph.Testing;

/// <summary>Stops the database server after the last test, while the test runner still waits for it: an assembly fixture of the tests that use the server.</summary>
public sealed class StopsPostgres : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => PostgresServer.StopShared();
}

using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Graph.Modules.Tests.Database;

/// <summary>The database of another node.</summary>
internal sealed class NeighboursDatabase(TestDatabase database) : TestDatabase
{
    public override void AddTo(IServiceCollection services) => database.AddTo(services);

    public override void Dispose()
    {
        // It is the other node's.
    }
}

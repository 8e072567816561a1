using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>A node that hears nothing of others.</summary>
internal sealed class NoNeighbours : INeighbours
{
    public bool IsListening => false;

    public void Listen(Action<ChangePage?> heard)
    {
    }

    public void Announce(ChangePage page)
    {
    }

    public Task<IReadOnlyList<LoggedChange>> RecallAsync(string epoch, long until, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LoggedChange>>([]);
}

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Modules.Tests.Changes;

/// <summary>Nodes that hear each other, as over a network that loses what it is told to.</summary>
internal sealed class Street
{
    private readonly List<House> _houses = [];

    /// <summary>Whether what is announced arrives nowhere.</summary>
    public bool IsSilent { get; set; }

    public INeighbours Join()
    {
        var house = new House(this);
        _houses.Add(house);
        return house;
    }

    private sealed class House(Street street) : INeighbours
    {
        private Action<ChangePage?>? _heard;

        public bool IsListening => !street.IsSilent;

        public void Listen(Action<ChangePage?> heard) => _heard = heard;

        public Task<IReadOnlyList<LoggedChange>> RecallAsync(string epoch, long until, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LoggedChange>>([]);

        public void Announce(ChangePage page)
        {
            if (!street.IsSilent)
            {
                street._houses.ForEach(house => house._heard?.Invoke(page));
            }
        }
    }
}

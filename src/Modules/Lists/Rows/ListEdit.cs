using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>An edit that was taken, so that it is not done again.</summary>
internal sealed class ListEdit
{
    public required ShoppingListId List { get; init; }

    /// <summary>Made by the client.</summary>
    public required Guid Id { get; init; }

    public required Guid Entry { get; init; }

    public required ListEditOutcome Outcome { get; init; }

    /// <summary>The version that the entry got by it; 0 when it changed nothing.</summary>
    public required int Version { get; init; }

    /// <summary>The parts of which the device knows what the edit made of them.</summary>
    public required EntryParts Known { get; init; }

    public required ListMemberId Member { get; init; }

    /// <summary>The code of the channel.</summary>
    public required string Channel { get; init; }

    public required DateTimeOffset At { get; init; }
}

using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>What somebody means to get, alone or together with others.</summary>
internal sealed class ShoppingList
{
    public required ShoppingListId Id { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; } = 1;
}

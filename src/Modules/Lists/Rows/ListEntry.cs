using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>Something on a list, or that was on it: what was removed is kept for the devices that do not know it yet.</summary>
internal sealed class ListEntry
{
    public required ShoppingListId List { get; init; }

    /// <summary>Made by the client that added it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Null for a text.</summary>
    public ProductId? Product { get; init; }

    /// <summary>Null for a product.</summary>
    public string? Text { get; set; }

    public required int Quantity { get; set; }

    public required ListUnit Unit { get; set; }

    public string? Note { get; set; }

    public bool IsChecked { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public ListMemberId? CheckedBy { get; set; }

    /// <summary>Sorts the entries; see <see cref="ListOrder"/>.</summary>
    public required string Position { get; set; }

    public required ListMemberId AddedBy { get; init; }

    /// <summary>The code of the channel.</summary>
    public required string AddedThrough { get; init; }

    /// <summary>The recipe that it was first added for.</summary>
    public RecipeId? Recipe { get; init; }

    /// <summary>How many millionths of a piece recipes need of it, 0 or more.</summary>
    public long RecipeNeed { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Grows by one with each change; those below say which change was the last of its sort.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Of anything that shows that somebody wants it: quantity, text, note, or bringing it back.</summary>
    public int WantedVersion { get; set; } = 1;

    public int QuantityVersion { get; set; } = 1;

    public int TextVersion { get; set; } = 1;

    public int NoteVersion { get; set; } = 1;

    public int CheckedVersion { get; set; } = 1;

    public int RemovedVersion { get; set; }

    public bool IsRemoved => RemovedAt is not null;
}

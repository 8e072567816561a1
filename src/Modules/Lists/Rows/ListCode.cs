using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>A code with which others join a list.</summary>
internal sealed class ListCode
{
    /// <summary>Of the code, which nobody can read from here.</summary>
    public required string Hash { get; init; }

    public required ShoppingListId List { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

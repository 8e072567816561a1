using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>Somebody who may read and change a list.</summary>
internal sealed class ListMember
{
    public required ListMemberId Id { get; init; }

    public required ShoppingListId List { get; init; }

    /// <summary>The key of the <see cref="Lists.Shopper"/>.</summary>
    public required string Shopper { get; set; }

    public string? Nickname { get; init; }

    public required ListRole Role { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>The merge of customers that made it another one's; null when none did.</summary>
    public Guid? MovedBy { get; set; }

    /// <summary>The merge of customers after which the other's membership is the one that counts; null when it counts itself.</summary>
    public Guid? HiddenBy { get; set; }
}

/// <summary>What a member of a list may do.</summary>
internal enum ListRole
{
    Owner,
    Editor,
}

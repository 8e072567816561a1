using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>The case of any command of somebody who can have no lists.</summary>
internal interface IShopperNeeded : IProblem
{
    string IProblem.Message => "Sign in as a customer, or get a guest token, to have lists.";
}

/// <summary>The case of any command for a list that does not exist, or not for the caller.</summary>
internal interface IUnknownList : IProblem
{
    public ShoppingListId Id { get; }

    string IProblem.Message => "You have no such list.";
}

/// <summary>The case of any command for which one has to be the owner.</summary>
internal interface IListOwnerNeeded : IProblem
{
    public ShoppingListId List { get; }

    string IProblem.Message => "Only the owner of the list can do that.";
}

/// <summary>The case of any command that would give somebody too many lists.</summary>
internal interface ITooManyLists : IProblem
{
    public int Limit => ListLimits.ListsMax;

    string IProblem.Message => $"You have {Limit} lists already; leave or delete one first.";
}

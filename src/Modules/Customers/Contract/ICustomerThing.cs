using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Something that customers have and other modules tell of, for <c>customerChanged</c>. Each such module adds one to the services.</summary>
public interface ICustomerThing
{
    /// <summary>What it is for clients.</summary>
    CustomerThing Thing { get; }

    /// <summary>The topic of its changes.</summary>
    string Topic { get; }

    /// <summary>The key of all its changes that concern a customer.</summary>
    string KeyOf(CustomerId customer);

    /// <summary>Which one changed, as clients know it; null where a customer has only one.</summary>
    /// <exception cref="FormatException">The change cannot be understood.</exception>
    string? IdOf(Change change);
}

/// <summary>What customers have.</summary>
public enum CustomerThing
{
    /// <summary>What they said of themselves.</summary>
    Profile,

    /// <summary>Their cart.</summary>
    Cart,

    /// <summary>What they saved for later.</summary>
    SavedItems,

    /// <summary>A list of which they are a member.</summary>
    List,

    /// <summary>Something that is kept for them in a store.</summary>
    Reservation,

    /// <summary>What they bought.</summary>
    Order,

    /// <summary>What they give back.</summary>
    Return,

    /// <summary>Their points.</summary>
    Points,
}

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Customers have a cart.</summary>
internal sealed class CartOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.Cart;

    public string Topic => CartChanged.Topic;

    public string KeyOf(CustomerId customer) => CartOwner.Of(customer).Key;

    public string? IdOf(Change change) => CartChanged.CartOf(change).ToString();
}

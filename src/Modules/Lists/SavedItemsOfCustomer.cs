using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists;

/// <summary>Customers save products for later.</summary>
internal sealed class SavedItemsOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.SavedItems;

    public string Topic => SavedItemsChanged.Topic;

    public string KeyOf(CustomerId customer) => Shopper.Of(customer).Key;

    public string? IdOf(Change change) => null;
}

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>Customers have bought things.</summary>
internal sealed class OrderOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.Order;

    public string Topic => OrderTopics.CustomerOrder;

    public string KeyOf(CustomerId customer) => OrderTopics.KeyOf(customer);

    public string? IdOf(Change change) => OrderTopics.OrderOf(change).ToString();
}

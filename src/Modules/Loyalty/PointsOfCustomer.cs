using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Customers have points.</summary>
internal sealed class PointsOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.Points;

    public string Topic => PointsChanged.Topic;

    public string KeyOf(CustomerId customer) => PointsChanged.KeyOf(customer);

    public string? IdOf(Change change) => null;
}

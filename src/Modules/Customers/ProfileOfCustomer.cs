using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>What customers said of themselves changes.</summary>
internal sealed class ProfileOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.Profile;

    public string Topic => "customer";

    public string KeyOf(CustomerId customer) => customer.Value.ToString("N");

    public string? IdOf(Change change) => null;
}

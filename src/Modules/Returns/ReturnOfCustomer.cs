using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Returns.Contract;

namespace Omnichannel.Graph.Returns;

/// <summary>Customers give things back.</summary>
internal sealed class ReturnOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.Return;

    public string Topic => ReturnTopics.OfCustomer;

    public string KeyOf(CustomerId customer) => customer.Value.ToString("N");

    public string? IdOf(Change change) => ReturnTopics.ReturnOf(change).ToString();
}

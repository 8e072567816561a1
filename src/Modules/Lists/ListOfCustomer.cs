using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists;

/// <summary>Customers are members of lists.</summary>
internal sealed class ListOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.List;

    public string Topic => ListChanged.MemberTopic;

    public string KeyOf(CustomerId customer) => Shopper.Of(customer).Key;

    public string? IdOf(Change change) => ListChanged.ListOf(change).ToString();
}

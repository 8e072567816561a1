using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Things are kept for customers.</summary>
internal sealed class ReservationOfCustomer : ICustomerThing
{
    public CustomerThing Thing => CustomerThing.Reservation;

    public string Topic => ReservationTopics.OfCustomer;

    public string KeyOf(CustomerId customer) => customer.Value.ToString("N");

    public string? IdOf(Change change) => ReservationChanged.ReservationOf(change).ToString();
}

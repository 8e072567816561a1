namespace Omnichannel.Graph.Reservations.Contract;

/// <summary>What has become of a reservation.</summary>
public enum ReservationState
{
    /// <summary>Held in the store, still on the shelf.</summary>
    Held,

    /// <summary>Taken from the shelf and put aside.</summary>
    Picked,

    /// <summary>In the customer's hands, who has not paid.</summary>
    Trying,

    /// <summary>Bought: the units have left the stock.</summary>
    Bought,

    /// <summary>Tried and given back.</summary>
    Declined,

    /// <summary>Not collected in time.</summary>
    Expired,

    /// <summary>Ended by the customer or by staff.</summary>
    Cancelled,
}

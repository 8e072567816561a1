namespace Omnichannel.Graph.Reservations.Contract;

/// <summary>What reservations tell. Nothing but ids is in it; whoever reacts asks for the rest.</summary>
public static class ReservationTopics
{
    /// <summary>A reservation changed. The key is <c>customer/reservation</c>, both as 32 digits.</summary>
    public const string OfCustomer = "reservation";

    /// <summary>The same, for the location. The key is <c>location/reservation</c>; who moves away is told at both.</summary>
    public const string OfLocation = "reservation-at";
}

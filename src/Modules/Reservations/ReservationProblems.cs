using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>There is no such reservation for this caller.</summary>
internal interface IUnknownReservation : IProblem
{
    public ReservationId Id { get; }

    string IProblem.Message => "There is no such reservation.";
}

/// <summary>The reservation is not in a state in which that can be done.</summary>
internal interface IReservationNotOpen : IProblem
{
    public ReservationId Reservation { get; }

    string IProblem.Message => "The reservation has ended, or is not that far yet; look at what it is now.";
}

/// <summary>The customer shows another code.</summary>
internal interface IWrongReservationCode : IProblem
{
    public ReservationId Reservation { get; }

    string IProblem.Message => "This is not the code of the reservation.";
}

/// <summary>The store has too few free units.</summary>
internal interface ITooFewInStore : IProblem
{
    public ProductId Product { get; }

    public LocationId Location { get; }

    public int Available { get; }

    string IProblem.Message => $"The store has {Available} free units.";
}

/// <summary>The location keeps nothing for customers.</summary>
internal interface IStoreKeepsNothing : IProblem
{
    public LocationId Location { get; }

    string IProblem.Message => "This location keeps nothing for customers.";
}

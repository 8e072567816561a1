using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>What can be done to a reservation in which state, what it is then, and who may.</summary>
internal static class ReservationActions
{
    /// <summary>What a reservation becomes; null when it cannot be done in that state.</summary>
    public static ReservationState? Next(ReservationState state, ReservationAction action) => (state, action) switch
    {
        (ReservationState.Held, ReservationAction.Pick) => ReservationState.Picked,
        (ReservationState.Held or ReservationState.Picked, ReservationAction.Move) => ReservationState.Held,
        (ReservationState.Held or ReservationState.Picked, ReservationAction.HandOut) => ReservationState.Trying,
        (ReservationState.Held or ReservationState.Picked, ReservationAction.Cancel) => ReservationState.Cancelled,
        (ReservationState.Held or ReservationState.Picked, ReservationAction.Expire) => ReservationState.Expired,
        (ReservationState.Held or ReservationState.Picked or ReservationState.Trying, ReservationAction.Sell) => ReservationState.Bought,
        (ReservationState.Trying, ReservationAction.TakeBack) => ReservationState.Declined,
        _ => null,
    };

    /// <summary>Whether customers do it themselves; staff do all of it.</summary>
    public static bool IsForCustomers(ReservationAction action) => action is ReservationAction.Move or ReservationAction.Cancel;

    /// <summary>Whether somebody is staff at a location.</summary>
    public static bool IsStaffAt(Caller caller, LocationId location) =>
        caller.Has(Scope.ReservationsWrite) && (caller.LocationId is not { } own || own == location);
}

/// <summary>What is done to a reservation.</summary>
internal enum ReservationAction
{
    Pick,
    Move,
    HandOut,
    Sell,
    TakeBack,
    Cancel,
    Expire,
}

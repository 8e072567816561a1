using Omnichannel.Graph.Reservations;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Modules.Tests.Reservations;

public sealed class ReservationActionsTests
{
    [Fact]
    public void Reservation_Should_GoOnlyTheseWays()
    {
        // act
        var ways =
            from state in Enum.GetValues<ReservationState>()
            from action in Enum.GetValues<ReservationAction>()
            let next = ReservationActions.Next(state, action)
            where next is not null
            select $"{state} -{action}-> {next}";

        // assert
        Assert.Equal(
            [
                "Held -Pick-> Picked",
                "Held -Move-> Held",
                "Held -HandOut-> Trying",
                "Held -Sell-> Bought",
                "Held -Cancel-> Cancelled",
                "Held -Expire-> Expired",
                "Picked -Move-> Held",
                "Picked -HandOut-> Trying",
                "Picked -Sell-> Bought",
                "Picked -Cancel-> Cancelled",
                "Picked -Expire-> Expired",
                "Trying -Sell-> Bought",
                "Trying -TakeBack-> Declined",
            ],
            ways);
    }
}

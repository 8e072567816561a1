namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What a hold is for.</summary>
public enum HoldPurpose
{
    /// <summary>A customer is paying.</summary>
    Checkout,

    /// <summary>An associate fetches it for a customer.</summary>
    Assistance,

    /// <summary>A quote promises it.</summary>
    Quote,

    /// <summary>An order waits to be shipped or handed over.</summary>
    Order,

    /// <summary>A store keeps it for a customer who comes to see it.</summary>
    Reservation,
}

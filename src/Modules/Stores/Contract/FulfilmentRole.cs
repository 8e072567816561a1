namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A part in getting orders to customers.</summary>
public enum FulfilmentRole
{
    /// <summary>Sends orders to customers' homes.</summary>
    Ships,

    /// <summary>Hands over orders that were paid before.</summary>
    Pickup,

    /// <summary>Keeps things for customers who look, fit or try before they pay.</summary>
    ReserveAndTry,

    /// <summary>Takes back what was sold elsewhere and puts it in stock.</summary>
    Returns,
}

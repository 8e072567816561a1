namespace Omnichannel.Graph.Orders.Contract;

/// <summary>In which way something is paid.</summary>
public enum PaymentKind
{
    /// <summary>With a card, over the internet.</summary>
    Card,

    /// <summary>By iDEAL.</summary>
    Ideal,

    /// <summary>With a wallet of a telephone or a browser.</summary>
    Wallet,

    /// <summary>With a card at a terminal in a store.</summary>
    Pin,

    /// <summary>With notes and coins.</summary>
    Cash,

    /// <summary>With a gift card.</summary>
    GiftCard,
}

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What becomes of a customer's receipts.</summary>
public enum ReceiptChoice
{
    /// <summary>Printed.</summary>
    Print,

    /// <summary>Sent by e-mail.</summary>
    Email,

    /// <summary>Both.</summary>
    Both,

    /// <summary>Neither.</summary>
    None,
}

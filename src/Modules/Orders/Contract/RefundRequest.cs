using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Money that is to go back.</summary>
/// <param name="Id">The same each time it is asked: the provider gives it back once. That of the payment when all of it goes back.</param>
/// <param name="Payment">The payment that was received.</param>
/// <param name="Amount">How much of it goes back: more than 0, and together with other refunds no more than was paid.</param>
public sealed record RefundRequest(Guid Id, PaymentRequest Payment, Money Amount);

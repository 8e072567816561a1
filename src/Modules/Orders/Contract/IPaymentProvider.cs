using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Who moves money. Called outside of any transaction; each call may be made again and then answers the same, since it knows payments by their ids.</summary>
/// <remarks>An implementation answers <see cref="PaymentOutcome.Unknown"/> when it cannot tell what happened, and throws nothing of its own.</remarks>
public interface IPaymentProvider
{
    /// <summary>Sets money aside.</summary>
    Task<PaymentOutcome> AuthoriseAsync(PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>Receives what was set aside, once.</summary>
    Task<PaymentOutcome> CaptureAsync(PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>Lets go what was set aside.</summary>
    Task<PaymentOutcome> VoidAsync(PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>Gives back what was received, or a part of it; once for each id of a refund.</summary>
    Task<PaymentOutcome> RefundAsync(RefundRequest request, CancellationToken cancellationToken);

    /// <summary>What has become of a payment whose answer was lost: <see cref="PaymentOutcome.Declined"/> for one that never arrived.</summary>
    Task<PaymentOutcome> FindAsync(PaymentRequest request, CancellationToken cancellationToken);
}

/// <summary>A payment as its provider needs it.</summary>
/// <param name="Id">Which; the provider's idempotency key.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Token">What the provider gave the client for it.</param>
/// <param name="Amount">How much.</param>
public sealed record PaymentRequest(PaymentId Id, PaymentKind Kind, string Token, Money Amount);

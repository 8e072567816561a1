using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>Stands where no payment provider is configured: whatever is to be paid is refused, except in a store.</summary>
internal sealed class NoPayments : IPaymentProvider
{
    private static readonly Task<PaymentOutcome> _refused = Task.FromResult<PaymentOutcome>(new PaymentOutcome.Declined("no payment provider is configured"));

    public Task<PaymentOutcome> AuthoriseAsync(PaymentRequest request, CancellationToken cancellationToken) => _refused;

    public Task<PaymentOutcome> CaptureAsync(PaymentRequest request, CancellationToken cancellationToken) => _refused;

    public Task<PaymentOutcome> VoidAsync(PaymentRequest request, CancellationToken cancellationToken) => _refused;

    public Task<PaymentOutcome> RefundAsync(RefundRequest request, CancellationToken cancellationToken) => _refused;

    public Task<PaymentOutcome> FindAsync(PaymentRequest request, CancellationToken cancellationToken) => _refused;
}

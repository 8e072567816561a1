using System.Collections.Concurrent;

using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>A payment provider that moves no money. What happens is chosen by the token, so that every case can be tried.</summary>
/// <remarks>
/// <c>tok_ok</c> pays; <c>tok_declined</c> is refused; <c>tok_pending</c> waits for a notice; <c>tok_lost</c> pays and loses its first answer; <c>tok_down</c> never
/// answers and never arrives; <c>tok_no_capture</c> is set aside and cannot be received. Anything else is refused.
/// </remarks>
internal sealed class TestPayments : IPaymentProvider
{
    private const int CountMax = 100_000;

    private readonly ConcurrentDictionary<(PaymentId Payment, string Call), int> _calls = new();

    /// <summary>What happens between a payment's arrival and its answer; null for nothing.</summary>
    public Func<PaymentRequest, Task>? BeforeAnswer { get; set; }

    /// <summary>Whether refunds are not answered.</summary>
    public bool IsDown { get; set; }

    public async Task<PaymentOutcome> AuthoriseAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        var times = Count(request, "authorise");
        if (BeforeAnswer is { } meanwhile)
        {
            await meanwhile(request);
        }

        return request.Token switch
        {
            "tok_ok" or "tok_no_capture" => Authorised(request),
            "tok_pending" => new PaymentOutcome.Pending($"https://pay.example/{request.Id}"),
            "tok_lost" => times == 1 ? new PaymentOutcome.Unknown() : Authorised(request),
            "tok_down" => new PaymentOutcome.Unknown(),
            _ => new PaymentOutcome.Declined("refused"),
        };
    }

    public Task<PaymentOutcome> CaptureAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        Count(request, "capture");
        return Task.FromResult<PaymentOutcome>(
            request.Token == "tok_no_capture" ? new PaymentOutcome.Declined("not received") : new PaymentOutcome.Captured($"capture-{request.Id.Value:N}"));
    }

    public Task<PaymentOutcome> VoidAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        Count(request, "void");
        return Task.FromResult<PaymentOutcome>(new PaymentOutcome.Voided($"void-{request.Id.Value:N}"));
    }

    public Task<PaymentOutcome> RefundAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        Count(request.Payment, "refund");
        return Task.FromResult<PaymentOutcome>(IsDown ? new PaymentOutcome.Unknown() : new PaymentOutcome.Refunded($"refund-{request.Id:N}"));
    }

    public Task<PaymentOutcome> FindAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        Count(request, "find");
        return Task.FromResult<PaymentOutcome>(request.Token switch
        {
            "tok_lost" => Authorised(request),
            "tok_pending" => new PaymentOutcome.Pending($"https://pay.example/{request.Id}"),
            // It never arrived when nobody asked for it; otherwise it is what it was.
            "tok_ok" or "tok_no_capture" when Times(request.Id, "authorise") > 0 => Authorised(request),
            _ => new PaymentOutcome.Declined("there is no such payment"),
        });
    }

    /// <summary>How often something was asked of a payment.</summary>
    public int Times(PaymentId payment, string call) => _calls.GetValueOrDefault((payment, call));

    private static PaymentOutcome.Authorised Authorised(PaymentRequest request) => new($"authorisation-{request.Id.Value:N}");

    private int Count(PaymentRequest request, string call)
    {
        if (_calls.Count > CountMax)
        {
            _calls.Clear();
        }

        return _calls.AddOrUpdate((request.Id, call), 1, (_, times) => times + 1);
    }
}

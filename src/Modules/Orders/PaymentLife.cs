using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>The life of a payment: rules without rows. What its provider says comes in any order and more than once.</summary>
internal static class PaymentLife
{
    /// <summary>Where a payment stands after its provider has said something; null when that changes nothing.</summary>
    public static PaymentState? Next(PaymentState state, PaymentOutcome said) => (said, state) switch
    {
        (PaymentOutcome.Pending, PaymentState.Started) => PaymentState.Pending,
        (PaymentOutcome.Authorised, PaymentState.Started or PaymentState.Pending) => PaymentState.Authorised,
        (PaymentOutcome.Captured, PaymentState.Started or PaymentState.Pending or PaymentState.Authorised) => PaymentState.Captured,
        (PaymentOutcome.Declined, PaymentState.Started or PaymentState.Pending or PaymentState.Authorised) => PaymentState.Declined,
        // It was given up here, and the bank gives the money all the same: nobody bought anything with it, so it goes back.
        (PaymentOutcome.Authorised, PaymentState.Declined) => PaymentState.VoidDue,
        (PaymentOutcome.Captured, PaymentState.Declined or PaymentState.VoidDue or PaymentState.Voided) => PaymentState.RefundDue,
        (PaymentOutcome.Voided or PaymentOutcome.Declined, PaymentState.VoidDue) => PaymentState.Voided,
        (PaymentOutcome.Voided, PaymentState.Authorised) => PaymentState.Declined,
        (PaymentOutcome.Refunded, PaymentState.RefundDue or PaymentState.Captured) => PaymentState.Refunded,
        _ => null,
    };

    /// <summary>Where a payment goes whose order is not, or no longer.</summary>
    public static PaymentState GivenBack(PaymentState state) => state switch
    {
        PaymentState.Authorised => PaymentState.VoidDue,
        PaymentState.Captured => PaymentState.RefundDue,
        PaymentState.Started or PaymentState.Pending => PaymentState.Declined,
        _ => state,
    };

    /// <summary>Whether something is still to be done with its provider.</summary>
    public static bool IsUnfinished(PaymentState state) =>
        state is PaymentState.Started or PaymentState.Pending or PaymentState.Authorised or PaymentState.VoidDue or PaymentState.RefundDue;

    /// <summary>Whether money is set aside or was received, or may still be.</summary>
    public static bool IsAlive(PaymentState state) =>
        state is PaymentState.Started or PaymentState.Pending or PaymentState.Authorised or PaymentState.Captured;

    /// <summary>What moved, by what was said; null for what moves nothing.</summary>
    public static PaymentTransactionKind? Moved(PaymentOutcome said) => said switch
    {
        PaymentOutcome.Authorised => PaymentTransactionKind.Authorisation,
        PaymentOutcome.Captured => PaymentTransactionKind.Capture,
        PaymentOutcome.Voided => PaymentTransactionKind.Void,
        PaymentOutcome.Refunded => PaymentTransactionKind.Refund,
        _ => null,
    };

    /// <summary>What it is called by who moved it.</summary>
    public static string? ReferenceOf(PaymentOutcome said) => said switch
    {
        PaymentOutcome.Authorised authorised => authorised.Reference,
        PaymentOutcome.Captured captured => captured.Reference,
        PaymentOutcome.Voided voided => voided.Reference,
        PaymentOutcome.Refunded refunded => refunded.Reference,
        _ => null,
    };
}

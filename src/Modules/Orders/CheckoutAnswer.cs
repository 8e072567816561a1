using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>What quoting and buying answer. The unions in the schema say which of them each mutation gives.</summary>
internal abstract record CheckoutAnswer;

internal sealed record QuoteCreated(QuoteId Quote) : CheckoutAnswer;

internal sealed record OrderPlaced(OrderId Order) : CheckoutAnswer;

internal sealed record PaymentPending(PaymentId Payment, QuoteId Quote) : CheckoutAnswer;

internal sealed record PaymentDeclined(QuoteId Quote) : CheckoutAnswer, IProblem
{
    public string Message => "The payment was refused; pay in another way.";
}

internal sealed record PaymentNeeded : CheckoutAnswer, IProblem
{
    public string Message => "Choose how to pay; this cannot be paid in the store.";
}

internal sealed record UnknownQuote : CheckoutAnswer, IUnknownQuote;

internal sealed record QuoteEnded(QuoteId Quote) : CheckoutAnswer, IQuoteEnded;

internal sealed record QuotedCartChanged(CartId Cart) : CheckoutAnswer, IProblem
{
    public string Message => "The cart was changed meanwhile; look at it again.";
}

internal sealed record NothingToBuy : CheckoutAnswer, IProblem
{
    public string Message => "There is nothing to buy.";
}

internal sealed record NotForSale(IReadOnlyList<ProductId> Products) : CheckoutAnswer, IProblem
{
    public string Message => "Some of it is not for sale.";
}

internal sealed record PriceChanged(Money Before, Money Now) : CheckoutAnswer, IProblem
{
    public string Message => "The price has changed; look at it again.";
}

internal sealed record NotEnoughStockForQuote(IReadOnlyList<ScarceLine> Lines) : CheckoutAnswer, IProblem
{
    public string Message => "There is not enough of everything.";
}

/// <summary>A product of which there is too little.</summary>
internal sealed record ScarceLine(ProductId Product, int Available);

internal sealed record TooManyQuotes(int Limit) : CheckoutAnswer, IProblem
{
    public string Message => $"You hold {Limit} times already; release a quote or a hold, or wait until one expires.";
}

internal sealed record FulfilmentImpossible : CheckoutAnswer, IProblem
{
    public string Message => "It cannot get there in this way.";
}

internal sealed record SlotNeeded(ProductId? Product) : CheckoutAnswer, IProblem
{
    public string Message => "Choose one of the slots.";
}

internal sealed record SlotTaken(SlotId Slot) : CheckoutAnswer, ISlotTaken;

internal sealed record AddressNeeded : CheckoutAnswer, IProblem
{
    public string Message => "Say where it is to be delivered.";
}

internal sealed record ContactNeeded : CheckoutAnswer, IProblem
{
    public string Message => "Give an address for mail, so that we can tell about the order.";
}

internal sealed record UnknownBuyer : CheckoutAnswer, IProblem
{
    public string Message => "There is no such customer.";
}

internal sealed record SignInNeeded : CheckoutAnswer, ISignInNeeded;

internal sealed record KeyReused : CheckoutAnswer, IIdempotencyKeyReused;

/// <summary>What is kept of a command that quotes or buys; what it refuses undoes it.</summary>
internal abstract record CheckoutStep
{
    private CheckoutStep()
    {
    }

    public sealed record Quoted(QuoteId Quote) : CheckoutStep;

    public sealed record Paying(PaymentId Payment) : CheckoutStep;

    public sealed record Ordered(OrderId Order) : CheckoutStep;

    public sealed record Refused(CheckoutAnswer Answer) : CheckoutStep, IProblem
    {
        public string Message => ((IProblem)Answer).Message;
    }
}

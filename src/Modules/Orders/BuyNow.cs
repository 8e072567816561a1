using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Buys a product at once, with what the customer has as default.</summary>
internal sealed class BuyNow(Commands commands, QuoteBook book, PaymentStart start, PlaceOrder place)
{
    private const int UnitsMax = 999;

    public async Task<CheckoutAnswer> HandleAsync(BuyNowInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        if (input.Quantity is < 1 or > UnitsMax)
        {
            throw InputRefusal.Of($"\"quantity\" must be 1 to {UnitsMax}, found: {input.Quantity}.");
        }

        if (caller.CustomerId is not { } customer)
        {
            return new SignInNeeded();
        }

        var command = new Command<CheckoutStep>("buyNow", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new CheckoutStep.Refused(new KeyReused()),
        };
        var step = await commands.RunAsync(command, scope => BeginAsync(scope, input, caller, customer, channel), cancellationToken);
        return await place.AnswerAsync(step, cancellationToken);
    }

    private async Task<CheckoutStep> BeginAsync(CommandScope scope, BuyNowInput input, Caller caller, CustomerId customer, Channel channel)
    {
        var methods = scope.Db.SavedPaymentMethods;
        var method = await methods.AsNoTracking().FirstOrDefaultAsync(row => row.Customer == customer && row.IsDefault, scope.CancellationToken);
        if (method is null)
        {
            return new CheckoutStep.Refused(new PaymentNeeded());
        }

        if (await CustomerDirectory.AddressAsync(scope.Db, customer, null, scope.CancellationToken) is not { } address)
        {
            return new CheckoutStep.Refused(new AddressNeeded());
        }

        var request = new QuoteRequest(
            caller,
            channel,
            new Buyer(customer, null, null),
            null,
            [(input.Product, input.Quantity)],
            FulfilmentKind.Delivery,
            null,
            address,
            await FulfilmentPlanner.FirstSlotAsync(scope.Db, address.Country, address.Postcode, scope.Now, scope.CancellationToken),
            new Dictionary<ProductId, SlotId>(),
            input.ShownTotal,
            TakesLess: true);
        var step = await book.CreateAsync(scope, request);
        return step switch
        {
            CheckoutStep.Quoted quoted => await PayAsync(scope, quoted.Quote, method),
            // There was none to choose, or it is a service, which needs a choice.
            CheckoutStep.Refused { Answer: SlotNeeded } => new CheckoutStep.Refused(new FulfilmentImpossible()),
            _ => step,
        };
    }

    private async Task<CheckoutStep> PayAsync(CommandScope scope, QuoteId id, SavedPaymentMethod method)
    {
        await scope.SaveAsync();
        var quote = (await LockedQuote.LockAsync(scope, id))!;
        var (agreements, agreementId) = (scope.Db.Agreements, quote.Quote.Agreement);
        var agreement = await agreements.SingleAsync(row => row.Id == agreementId, scope.CancellationToken);
        return agreement.TotalMinor > 0 ? await start.BeginAsync(scope, quote, agreement, new PaymentInput(method.Kind, null, method.Id), null)
            : await quote.OrderAsync(payBy: null) is { } order ? new CheckoutStep.Ordered(order.Order.Id)
            : new CheckoutStep.Refused(new QuoteEnded(id));
    }
}

internal sealed record BuyNowInput(ProductId Product, int Quantity, int ShownTotal, Guid IdempotencyKey);

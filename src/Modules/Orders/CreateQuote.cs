using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders;

/// <summary>Promises a price and holds stock and slots together until the quote expires.</summary>
internal sealed class CreateQuote(Commands commands, QuoteBook book)
{
    private const int LinesMax = 100;
    private const int UnitsMax = 999;

    public async Task<CheckoutAnswer> HandleAsync(CreateQuoteInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        Check(input);
        var command = new Command<CheckoutStep>("createQuote", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new CheckoutStep.Refused(new KeyReused()),
        };
        return await commands.RunAsync(command, scope => CreateAsync(scope, input, caller, channel), cancellationToken) switch
        {
            CheckoutStep.Quoted quoted => new QuoteCreated(quoted.Quote),
            CheckoutStep.Refused refused => refused.Answer,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static void Check(CreateQuoteInput input)
    {
        if (input.CartVersion is null == input.Lines is null)
        {
            throw InputRefusal.Of("Give either \"cartVersion\" or \"lines\".");
        }

        if (input.Lines is { } lines
            && (lines.Count is 0 or > LinesMax || lines.Any(line => line.Quantity is < 1 or > UnitsMax) || lines.DistinctBy(line => line.Product).Count() < lines.Count))
        {
            throw InputRefusal.Of($"\"lines\" has 1 to {LinesMax} products, each once, of 1 to {UnitsMax} units.");
        }

        if (input.Services.Count > LinesMax || input.Services.DistinctBy(service => service.Product).Count() < input.Services.Count)
        {
            throw InputRefusal.Of("\"services\" names each product once.");
        }

        if (input.Fulfilment.DeliverTo is { } address)
        {
            InputLimits.Text("recipient", address.Recipient, 100);
            InputLimits.Text("street", address.Street, 100);
            InputLimits.Text("houseNumber", address.HouseNumber, 20);
            InputLimits.Text("postcode", address.Postcode, 12);
            InputLimits.Text("city", address.City, 100);
            InputLimits.Text("country", address.Country, 2);
        }
    }

    private async Task<CheckoutStep> CreateAsync(CommandScope scope, CreateQuoteInput input, Caller caller, Channel channel)
    {
        var cart = input.Lines is null ? await CartCheckout.OfAsync(scope, caller.CustomerId, caller.GuestId) : null;
        if (cart is not null && cart.Version != input.CartVersion)
        {
            return new CheckoutStep.Refused(new QuotedCartChanged(cart.Id));
        }

        if (await Buyers.FindAsync(scope.Db, caller, input.Customer, input.Card, input.Email, scope.CancellationToken) is not { } buyer)
        {
            return new CheckoutStep.Refused(input.Customer is null ? new ContactNeeded() : new UnknownBuyer());
        }

        var isDelivery = input.Fulfilment.Kind is FulfilmentKind.Delivery;
        var address = isDelivery ? await AddressAsync(scope, input.Fulfilment, buyer) : null;
        return isDelivery && address is null
            ? new CheckoutStep.Refused(new AddressNeeded())
            : await book.CreateAsync(scope, new QuoteRequest(
                caller,
                channel,
                buyer,
                cart,
                input.Lines is { } lines ? [.. lines.Select(line => (line.Product, line.Quantity))] : cart?.Lines ?? [],
                input.Fulfilment.Kind,
                input.Fulfilment.Location,
                address,
                input.Fulfilment.Slot,
                input.Services.ToDictionary(service => service.Product, service => service.Slot),
                input.ExpectedTotal,
                TakesLess: false));
    }

    private static async Task<CustomerAddress?> AddressAsync(CommandScope scope, FulfilmentInput input, Buyer buyer) =>
        input.DeliverTo is { } to ? new CustomerAddress(to.Recipient, to.Street, to.HouseNumber, to.Postcode, to.City, to.Country)
        : buyer.Customer is { } customer ? await CustomerDirectory.AddressAsync(scope.Db, customer, input.Address, scope.CancellationToken)
        : null;
}

internal sealed record CreateQuoteInput(
    int? CartVersion,
    IReadOnlyList<QuoteLineInput>? Lines,
    CustomerId? Customer,
    string? Card,
    string? Email,
    FulfilmentInput Fulfilment,
    IReadOnlyList<ServiceSlotInput> Services,
    int? ExpectedTotal,
    Guid IdempotencyKey);

internal sealed record QuoteLineInput(ProductId Product, int Quantity);

internal sealed record FulfilmentInput(FulfilmentKind Kind, LocationId? Location, AddressId? Address, DeliverToInput? DeliverTo, SlotId? Slot);

internal sealed record DeliverToInput(string Recipient, string Street, string HouseNumber, string Postcode, string City, string Country);

internal sealed record ServiceSlotInput(ProductId Product, SlotId Slot);

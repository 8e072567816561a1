using System.Diagnostics;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Has a store keep units of a product for a customer.</summary>
internal sealed class Reserve(Commands commands, StockLedger stock, ReservationOptions options, StoreDirectory stores, CustomerDirectory customers)
{
    private const int QuantityMax = 99;

    public async Task<ReserveResult> HandleAsync(ReserveInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        if (input.Quantity is < 1 or > QuantityMax)
        {
            throw InputRefusal.Of($"\"quantity\" is 1 to {QuantityMax}, found: {input.Quantity}.");
        }

        if ((await stores.FindAsync([input.Location], cancellationToken)).GetValueOrDefault(input.Location) is not { } store)
        {
            return new ReserveResult.UnknownLocation(input.Location);
        }

        if (!store.Policies.Fulfilment.Contains(FulfilmentRole.ReserveAndTry))
        {
            return new ReserveResult.StoreKeepsNothing(input.Location);
        }

        if (await ForWhomAsync(input, caller, cancellationToken) is not { } customer)
        {
            return new ReserveResult.ReservationCustomerNeeded();
        }

        var command = new Command<ReserveResult>("reserve", caller.Id, input) { IdempotencyKey = input.IdempotencyKey, KeyReused = new ReserveResult.IdempotencyKeyReused() };
        return await commands.RunAsync(command, scope => ReserveAsync(scope, input, customer, caller.Id, channel), cancellationToken);
    }

    // Customers for themselves; staff of the location for a customer who exists.
    private async Task<CustomerId?> ForWhomAsync(ReserveInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Customer is not { } asked || asked == caller.CustomerId)
        {
            return caller.CustomerId;
        }

        return ReservationActions.IsStaffAt(caller, input.Location) && await customers.PreferencesAsync(asked, cancellationToken) is not null ? asked : null;
    }

    private async Task<ReserveResult> ReserveAsync(CommandScope scope, ReserveInput input, CustomerId customer, string by, Channel channel)
    {
        var products = await ProductDirectory.FindAsync(scope.Db, [input.Product], scope.CancellationToken);
        if (products.GetValueOrDefault(input.Product) is not { } product)
        {
            return new ReserveResult.UnknownProduct(input.Product);
        }

        if (product.IsSoldAsVariants || product.Kind is not ProductKind.Goods || !product.IsPublishedAt(scope.Now))
        {
            return new ReserveResult.CannotBeReserved(input.Product);
        }

        if (await ReservationLimits.ReachedAsync(scope, customer, input.Product, input.Quantity, options) is { } reached)
        {
            return reached;
        }

        var id = new ReservationId(scope.NewId());
        var request = new HoldRequest(
            LockedReservation.OwnerOf(id), input.Location, new Dictionary<ProductId, int> { [input.Product] = input.Quantity }, options.Kept, HoldPurpose.Reservation);
        return (await stock.HoldAsync(scope, [request]))[0] switch
        {
            HoldOutcome.Held held => Keep(scope, input, held.Hold, id, customer, by, channel),
            HoldOutcome.NotEnough little => new ReserveResult.TooFewInStore(input.Product, input.Location, little.Available),
            _ => throw new UnreachableException(),
        };
    }

    private ReserveResult.Reserved Keep(CommandScope scope, ReserveInput input, HoldId hold, ReservationId id, CustomerId customer, string by, Channel channel)
    {
        // Of two codes that are the same the second one's command fails on the key, and runs again with another one.
        var code = ReservationCode.New();
        LockedReservation.New(
            scope,
            new Reservation
            {
                Id = id,
                Customer = customer,
                Product = input.Product,
                Quantity = input.Quantity,
                Location = input.Location,
                Hold = hold,
                Code = code,
                OpenCode = code,
                ReservedAt = scope.Now,
                ReservedThrough = channel.Code,
                ExpiresAt = scope.Now + options.Kept,
            },
            by);
        return new ReserveResult.Reserved(id);
    }
}

/// <param name="Customer">Null for the caller.</param>
internal sealed record ReserveInput(ProductId Product, int Quantity, LocationId Location, CustomerId? Customer, Guid IdempotencyKey);

internal abstract record ReserveResult
{
    private ReserveResult()
    {
    }

    public sealed record Reserved(ReservationId Reservation) : ReserveResult;

    public sealed record ReservationCustomerNeeded : ReserveResult, IProblem
    {
        public string Message => "Sign in as a customer to reserve; staff of the store say for which customer.";
    }

    public sealed record TooFewInStore(ProductId Product, LocationId Location, int Available) : ReserveResult, ITooFewInStore;

    public sealed record ReservationLimitReached(ReservationLimitReason Reason, int Limit) : ReserveResult, IProblem
    {
        public string Message => Reason switch
        {
            ReservationLimitReason.OpenReservations => $"There are {Limit} open reservations already.",
            ReservationLimitReason.UnitsOfAProduct => $"At most {Limit} units of a product are kept for one customer.",
            _ => $"{Limit} reservations were not collected lately; try again in some days.",
        };
    }

    public sealed record CannotBeReserved(ProductId Product) : ReserveResult, IProblem
    {
        public string Message => "This cannot be reserved: it is not for sale, has no stock, or is bought as one of its variants.";
    }

    public sealed record StoreKeepsNothing(LocationId Location) : ReserveResult, IStoreKeepsNothing;

    public sealed record UnknownProduct(ProductId Id) : ReserveResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : ReserveResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : ReserveResult, IIdempotencyKeyReused;
}

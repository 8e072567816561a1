using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>
/// Has a customer wait for a product at a location. That they wait is told in the log: what came in between the look at the stock and the commit is seen by who reads
/// it there.
/// </summary>
internal sealed class WatchStock(Commands commands, ProductDirectory products, StoreDirectory stores, NotificationOptions options)
{
    public async Task<WatchStockResult> HandleAsync(WatchStockInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.CustomerId is not { } customer)
        {
            return new WatchStockResult.NotifiedCustomerNeeded();
        }

        if (!await products.ExistsAsync(input.Product, cancellationToken))
        {
            return new WatchStockResult.UnknownProduct(input.Product);
        }

        return (await stores.FindAsync([input.Location], cancellationToken)).Count == 0
            ? new WatchStockResult.UnknownLocation(input.Location)
            : await commands.RunAsync(new Command<WatchStockResult>("watchStock", caller.Id, input), scope => WatchAsync(scope, input, customer), cancellationToken);
    }

    private async Task<WatchStockResult> WatchAsync(CommandScope scope, WatchStockInput input, CustomerId customer)
    {
        var watches = scope.Db.StockWatches;
        var own = await watches.AsNoTracking().Where(watch => watch.Customer == customer).ToListAsync(scope.CancellationToken);
        if (own.Find(watch => watch.Product == input.Product && watch.Location == input.Location) is { } known)
        {
            return new WatchStockResult.StockWatched(known, customer);
        }

        var levels = await StockAvailability.AtAsync(scope.Db, [input.Product], [input.Location], scope.CancellationToken);
        if (levels.GetValueOrDefault(new StockLevelId(input.Product, input.Location)).Available is > 0 and var available)
        {
            return new WatchStockResult.StockIsAvailable(available);
        }

        if (own.Count >= options.WatchesMax)
        {
            return new WatchStockResult.TooManyStockWatches(options.WatchesMax);
        }

        var made = new StockWatch { Product = input.Product, Location = input.Location, Customer = customer, At = scope.Now };
        await scope.UpsertAsync<StockWatch>([made]);
        scope.Publish(new Change(NotificationTopics.StockWatch, StockTopics.KeyOf(new StockLevelId(input.Product, input.Location)), 1, "{}"));
        return new WatchStockResult.StockWatched(made, customer);
    }
}

internal sealed record WatchStockInput(ProductId Product, LocationId Location);

internal abstract record WatchStockResult
{
    private WatchStockResult()
    {
    }

    public sealed record StockWatched(StockWatch Watch, CustomerId Customer) : WatchStockResult;

    public sealed record NotifiedCustomerNeeded : WatchStockResult, INotifiedCustomerNeeded;

    public sealed record StockIsAvailable(int Available) : WatchStockResult, IProblem
    {
        public string Message => "It is there: nothing has to be waited for.";
    }

    public sealed record TooManyStockWatches(int Limit) : WatchStockResult, IProblem
    {
        public string Message => $"You wait for {Limit} products already.";
    }

    public sealed record UnknownProduct(ProductId Id) : WatchStockResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : WatchStockResult, IUnknownLocation;
}

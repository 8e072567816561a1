using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>Has a customer wait for a product no longer.</summary>
internal sealed class UnwatchStock(Commands commands)
{
    public async Task<UnwatchStockResult> HandleAsync(UnwatchStockInput input, Caller caller, CancellationToken cancellationToken) => caller.CustomerId is { } customer
        ? await commands.RunAsync(new Command<UnwatchStockResult>("unwatchStock", caller.Id, input), scope => UnwatchAsync(scope, input, customer), cancellationToken)
        : new UnwatchStockResult.NotifiedCustomerNeeded();

    private static async Task<UnwatchStockResult> UnwatchAsync(CommandScope scope, UnwatchStockInput input, CustomerId customer)
    {
        var watches = scope.Db.StockWatches;
        await watches.Where(watch => watch.Product == input.Product && watch.Location == input.Location && watch.Customer == customer).ExecuteDeleteAsync(scope.CancellationToken);
        return new UnwatchStockResult.StockUnwatched(customer);
    }
}

internal sealed record UnwatchStockInput(ProductId Product, LocationId Location);

internal abstract record UnwatchStockResult
{
    private UnwatchStockResult()
    {
    }

    public sealed record StockUnwatched(CustomerId Customer) : UnwatchStockResult;

    public sealed record NotifiedCustomerNeeded : UnwatchStockResult, INotifiedCustomerNeeded;
}

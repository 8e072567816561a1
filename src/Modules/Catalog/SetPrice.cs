using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Sets what a product costs, everywhere or at one location.</summary>
internal sealed class SetPrice(Commands commands, IEnumerable<IPricePolicies> policies)
{
    public async Task<SetPriceResult> HandleAsync(SetPriceInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Price < 0 || (input.Price is null && input.Location is null))
        {
            throw InputRefusal.Of("\"price\" must be 0 or more, and only a location can do without one.");
        }

        var command = new Command<SetPriceResult>("setPrice", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new SetPriceResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => SetAsync(scope, input), cancellationToken);
    }

    private async Task<SetPriceResult> SetAsync(CommandScope scope, SetPriceInput input)
    {
        var product = await scope.Db.Products.Where(row => row.Id == input.Product).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (product is null)
        {
            return new SetPriceResult.UnknownProduct(input.Product);
        }

        if (product.Version != input.ExpectedVersion)
        {
            return new SetPriceResult.ProductVersionConflict(product.Id, product.Version);
        }

        if (await RefusalOfAsync(input, scope.CancellationToken) is { } refusal)
        {
            return refusal;
        }

        PriceChange.Make(scope, product, input.Location, input.Price);
        scope.Publish(CatalogTopics.ChangeOf(scope, [product.Id.Value]));
        return new SetPriceResult.PriceSet(product.Id);
    }

    private async Task<SetPriceResult?> RefusalOfAsync(SetPriceInput input, CancellationToken cancellationToken) => input.Location is not { } location
        ? null
        : await LocalPrices.MayDeviateAsync(policies, location, cancellationToken) switch
        {
            null => new SetPriceResult.UnknownLocation(location),
            false when input.Price is not null => new SetPriceResult.PricePolicyMissing(),
            _ => null,
        };
}

/// <param name="Location">Null for the list price.</param>
/// <param name="Price">Minor units; null to follow the list price again.</param>
internal sealed record SetPriceInput(ProductId Product, LocationId? Location, int? Price, int ExpectedVersion, Guid IdempotencyKey);

internal abstract record SetPriceResult
{
    private SetPriceResult()
    {
    }

    public sealed record PriceSet(ProductId Product) : SetPriceResult;

    public sealed record PricePolicyMissing : SetPriceResult, IProblem
    {
        public string Message => "The location's price policy is that of the catalogue; give its owner the right to deviate first.";
    }

    /// <param name="Version">The product's version now.</param>
    public sealed record ProductVersionConflict(ProductId Product, int Version) : SetPriceResult, IProblem
    {
        public string Message => $"The product has changed since; its version is {Version} now.";
    }

    public sealed record UnknownProduct(ProductId Id) : SetPriceResult, IUnknownProduct
    {
        public string Message => "There is no such product.";
    }

    public sealed record UnknownLocation(LocationId Id) : SetPriceResult, IUnknownLocation
    {
        public string Message => "There is no such location.";
    }

    public sealed record IdempotencyKeyReused : SetPriceResult, IIdempotencyKeyReused
    {
        public string Message => "This key was used before for another price; make a new one for each price.";
    }
}

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Puts products into the caller's cart.</summary>
internal sealed class AddToCart(Commands commands)
{
    public async Task<AddToCartResult> HandleAsync(AddToCartInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        Check(input);
        if (CartOwner.Of(caller) is not { } owner)
        {
            return new AddToCartResult.CartOwnerNeeded();
        }

        var command = new Command<AddToCartResult>("addToCart", owner.Key, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new AddToCartResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => AddAsync(scope, input, owner, channel), cancellationToken);
    }

    private static void Check(AddToCartInput input)
    {
        if (input.Lines.Count is 0 or > CartLimits.LinesMax)
        {
            throw InputRefusal.Of($"\"lines\" has 1 to {CartLimits.LinesMax} entries.");
        }

        if (input.Lines.FirstOrDefault(line => line.Quantity is < 1 or > CartLimits.UnitsMax) is { } wrong)
        {
            throw InputRefusal.Of($"\"quantity\" must be 1 to {CartLimits.UnitsMax}, found: {wrong.Quantity}.");
        }
    }

    private static async Task<AddToCartResult> AddAsync(CommandScope scope, AddToCartInput input, CartOwner owner, Channel channel)
    {
        var found = await LockedCart.ActiveAsync(scope, owner);
        var cart = found ?? LockedCart.New(scope, owner);
        var products = await ProductDirectory.FindAsync(scope.Db, [.. input.Lines.Select(line => line.Product)], scope.CancellationToken);
        var refusals = new List<CartRefusal>();
        foreach (var line in input.Lines)
        {
            if (Refusal(cart, line, products.GetValueOrDefault(line.Product), scope.Now) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                cart.Put(line.Product, line.Quantity, products[line.Product].ListPrice, scope.Now, channel.Code);
            }
        }

        var hasAdded = refusals.Count < input.Lines.Count;
        if (hasAdded)
        {
            cart.Changed();
        }

        return new AddToCartResult.AddedToCart(hasAdded || found is not null ? cart.Cart.Id : null, refusals);
    }

    private static CartRefusal? Refusal(LockedCart cart, AddCartLineInput line, ProductSummary? product, DateTimeOffset now)
    {
        var known = cart.Line(line.Product);
        return product is null ? new CartRefusal(line.Product, CartRefusalReason.UnknownProduct, null)
            : product.IsSoldAsVariants ? new CartRefusal(line.Product, CartRefusalReason.HasVariants, null)
            : !product.IsPublishedAt(now) ? new CartRefusal(line.Product, CartRefusalReason.NotForSale, null)
            : known is null && cart.Lines.Count >= CartLimits.LinesMax ? new CartRefusal(line.Product, CartRefusalReason.TooManyLines, CartLimits.LinesMax)
            : (known?.Quantity ?? 0) + line.Quantity > CartLimits.UnitsMax ? new CartRefusal(line.Product, CartRefusalReason.TooManyUnits, CartLimits.UnitsMax)
            : null;
    }
}

internal sealed record AddToCartInput(IReadOnlyList<AddCartLineInput> Lines, Guid IdempotencyKey);

internal sealed record AddCartLineInput(ProductId Product, int Quantity);

/// <param name="Limit">How many fit; null when that is not why.</param>
internal sealed record CartRefusal(ProductId Product, CartRefusalReason Reason, int? Limit);

internal enum CartRefusalReason
{
    UnknownProduct,
    NotForSale,
    HasVariants,
    TooManyUnits,
    TooManyLines,
}

internal abstract record AddToCartResult
{
    private AddToCartResult()
    {
    }

    public sealed record AddedToCart(CartId? Cart, IReadOnlyList<CartRefusal> Refusals) : AddToCartResult;

    public sealed record CartOwnerNeeded : AddToCartResult, ICartOwnerNeeded
    {
        public string Message => ICartOwnerNeeded.Text;
    }

    public sealed record IdempotencyKeyReused : AddToCartResult, IIdempotencyKeyReused
    {
        public string Message => "This key was used before for something else; make a new one for each change.";
    }
}

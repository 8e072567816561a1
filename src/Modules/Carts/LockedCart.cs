using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>A cart in a command: its row is locked, then its lines are read. Whoever changes a cart goes through here, so nobody waits for a line and a cart at once.</summary>
internal sealed class LockedCart
{
    private readonly CommandScope _scope;
    private bool _isNew;

    private LockedCart(CommandScope scope, Cart cart, List<CartLine> lines)
    {
        _scope = scope;
        Cart = cart;
        Lines = lines;
    }

    public Cart Cart { get; }

    public List<CartLine> Lines { get; }

    /// <summary>The owner's active cart; null when there is none.</summary>
    public static async Task<LockedCart?> ActiveAsync(CommandScope scope, CartOwner owner)
    {
        var key = owner.Key;
        var cart = await scope.Db.Carts.Where(row => row.ActiveOf == key).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        return cart is null ? null : await ReadAsync(scope, cart);
    }

    /// <summary>Some carts, locked in the order of their ids.</summary>
    public static async Task<IReadOnlyList<LockedCart>> ManyAsync(CommandScope scope, IQueryable<Cart> carts)
    {
        var locked = new List<LockedCart>();
        foreach (var cart in await carts.OrderBy(row => row.Id).ForUpdate().ToListAsync(scope.CancellationToken))
        {
            locked.Add(await ReadAsync(scope, cart));
        }

        return locked;
    }

    /// <summary>A new cart, which is kept once something is put into it. Of two at once the second one's command fails on the key, and runs again.</summary>
    public static LockedCart New(CommandScope scope, CartOwner owner) =>
        new(scope, Cart.New(new CartId(scope.NewId()), owner, scope.Now), []) { _isNew = true };

    public CartLine? Line(ProductId product) => Lines.Find(line => line.Product == product);

    /// <summary>Puts units of a product on top of what is there.</summary>
    public void Put(ProductId product, int units, Money price, DateTimeOffset addedAt, string addedThrough)
    {
        if (Line(product) is { } line)
        {
            line.Quantity += units;
            line.Version++;
            return;
        }

        KeepIfNew();
        line = new CartLine
        {
            Id = new CartLineId(_scope.NewId()),
            Cart = Cart.Id,
            Product = product,
            Quantity = units,
            AddedPriceMinor = price.Minor,
            Currency = price.Currency,
            AddedAt = addedAt,
            Position = Lines.Count == 0 ? 0 : Lines.Max(other => other.Position) + 1,
            AddedThrough = addedThrough,
        };
        Lines.Add(line);
        _scope.Db.Add(line);
    }

    /// <summary>Sets a line's units; 0 removes it.</summary>
    public void Set(CartLine line, int units)
    {
        if (units == 0)
        {
            Lines.Remove(line);
            _scope.Db.Remove(line);
        }
        else
        {
            line.Quantity = units;
            line.Version++;
        }
    }

    /// <summary>Tells that the cart has changed; once in a command.</summary>
    public void Changed()
    {
        KeepIfNew();
        Cart.Version++;
        Cart.ChangedAt = _scope.Now;
        _scope.Publish(new Change(CartChanged.Topic, CartChanged.KeyOf(Cart), Cart.Version, "{}"));
    }

    private static async Task<LockedCart> ReadAsync(CommandScope scope, Cart cart) =>
        new(scope, cart, await scope.Db.CartLines.Where(line => line.Cart == cart.Id).OrderBy(line => line.Position).ThenBy(line => line.Id).ToListAsync(scope.CancellationToken));

    private void KeepIfNew()
    {
        if (_isNew)
        {
            _isNew = false;
            _scope.Db.Add(Cart);
        }
    }
}

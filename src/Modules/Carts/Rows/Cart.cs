using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Rows;

/// <summary>What somebody means to buy.</summary>
internal sealed class Cart
{
    public required CartId Id { get; init; }

    /// <summary>Whose; null for a guest's.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>Whose; null for a customer's.</summary>
    public GuestId? Guest { get; init; }

    /// <summary>The owner, while the cart is the one that products are added to: unique, so that nobody has two.</summary>
    public string? ActiveOf { get; private set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; }

    public bool IsActive => ActiveOf is not null;

    public CartOwner Owner => Customer is { } customer ? CartOwner.Of(customer) : CartOwner.Of(Guest!.Value);

    public static Cart New(CartId id, CartOwner owner, DateTimeOffset now) =>
        new() { Id = id, Customer = owner.Customer, Guest = owner.Guest, ActiveOf = owner.Key, ChangedAt = now };

    public void Close() => ActiveOf = null;

    public void Reopen() => ActiveOf = Owner.Key;
}

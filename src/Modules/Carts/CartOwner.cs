using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Whose a cart is: a customer's or a guest's.</summary>
internal sealed record CartOwner
{
    private CartOwner()
    {
    }

    public CustomerId? Customer { get; private init; }

    public GuestId? Guest { get; private init; }

    /// <summary>One text for each owner.</summary>
    public string Key => Customer is { } customer ? $"customer:{customer.Value:N}" : $"guest:{Guest!.Value.Value:N}";

    public static CartOwner Of(CustomerId customer) => new() { Customer = customer };

    public static CartOwner Of(GuestId guest) => new() { Guest = guest };

    /// <summary>The owner that a caller is; null for who can have no cart.</summary>
    public static CartOwner? Of(Caller caller) =>
        caller.CustomerId is { } customer ? Of(customer)
        : caller.Kind is CallerKind.Guest && caller.GuestId is { } guest ? Of(guest)
        : null;
}

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists;

/// <summary>Who has lists: a customer or a guest, as one text.</summary>
internal sealed record Shopper
{
    private Shopper(string key) => Key = key;

    /// <summary>The same for the same one, always.</summary>
    public string Key { get; }

    public static Shopper Of(CustomerId customer) => new($"customer:{customer.Value:N}");

    public static Shopper Of(GuestId guest) => new($"guest:{guest.Value:N}");

    /// <summary>The customer behind a key; null for a guest's.</summary>
    public static CustomerId? CustomerOf(string key) =>
        key.StartsWith("customer:", StringComparison.Ordinal) && Guid.TryParseExact(key.AsSpan("customer:".Length), "N", out var customer) ? new CustomerId(customer) : null;

    /// <summary>The shopper that a caller is; null for who can have no lists.</summary>
    public static Shopper? Of(Caller caller) =>
        caller.CustomerId is { } customer ? Of(customer)
        : caller.Kind is CallerKind.Guest && caller.GuestId is { } guest ? Of(guest)
        : null;
}

namespace Omnichannel.Graph.Kernel;

/// <summary>What a token can allow. The schema names the same in <c>@requiresScopes</c>.</summary>
public static class Scope
{
    /// <summary>Corrects stock, and moves it.</summary>
    public const string StockWrite = "stock:write";

    /// <summary>Changes the assortment, prices and texts.</summary>
    public const string CatalogWrite = "catalog:write";

    /// <summary>Changes shops, their hours and their shelves.</summary>
    public const string StoresWrite = "stores:write";

    /// <summary>Finds customers and reads what is kept of them.</summary>
    public const string CustomersRead = "customers:read";

    /// <summary>Changes customers for them.</summary>
    public const string CustomersWrite = "customers:write";

    /// <summary>Merges and splits customers.</summary>
    public const string CustomersMerge = "customers:merge";

    /// <summary>Reads and changes carts of others.</summary>
    public const string CartsWrite = "carts:write";

    /// <summary>Makes, changes and ends offers.</summary>
    public const string OffersWrite = "offers:write";

    /// <summary>Gives members points and memberships.</summary>
    public const string LoyaltyWrite = "loyalty:write";

    /// <summary>Reads orders and receipts of others.</summary>
    public const string OrdersRead = "orders:read";

    /// <summary>Places orders for others, moves orders on, and records what was paid or sold in a store.</summary>
    public const string OrdersWrite = "orders:write";

    /// <summary>Keeps, hands out and sells reservations, at the location of the token or at any.</summary>
    public const string ReservationsWrite = "reservations:write";

    /// <summary>Ends the tokens of others.</summary>
    public const string IdentityWrite = "identity:write";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        StockWrite, CatalogWrite, StoresWrite, CustomersRead, CustomersWrite, CustomersMerge, CartsWrite, OffersWrite, LoyaltyWrite, ReservationsWrite, OrdersRead,
        OrdersWrite, IdentityWrite,
    ];
}

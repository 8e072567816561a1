using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>A promise that is held until it expires.</summary>
internal sealed class Quote
{
    public required QuoteId Id { get; init; }

    /// <summary>The caller who made it.</summary>
    public required string Owner { get; init; }

    public CustomerId? Customer { get; set; }

    public GuestId? Guest { get; init; }

    /// <summary>In its one form; null when it is not known.</summary>
    public string? Email { get; init; }

    public CartId? Cart { get; init; }

    /// <summary>The cart, while the quote is its open one: unique, so that a cart has one.</summary>
    public CartId? OpenOf { get; set; }

    public required Guid Agreement { get; init; }

    public required QuoteState State { get; set; }

    /// <summary>A channel's code.</summary>
    public required string Channel { get; init; }

    /// <summary>Where the screen stands, or the associate works, that it was made with.</summary>
    public LocationId? Store { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What was chosen when it was to be paid; null as the customer prefers.</summary>
    public ReceiptChoice? Receipt { get; set; }

    public OrderId? Order { get; set; }

    public int Version { get; set; }

    /// <summary>What became of a quote whose time is over does not wait until somebody writes it down.</summary>
    public QuoteState StateAt(DateTimeOffset now) => State == QuoteState.Open && ExpiresAt <= now ? QuoteState.Expired : State;
}

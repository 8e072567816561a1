using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Pricing;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>
/// What things cost: the only place that says so. Product, cart, quote, order and receipt all ask it, so they agree to the cent in every channel.
/// </summary>
/// <remarks>It reads a fixed number of statements, however many baskets, lines and offers there are.</remarks>
public sealed class PriceEngine
{
    private readonly GraphDatabase _database;
    private readonly BasketReading _reading;

    internal PriceEngine(GraphDatabase database, BasketReading reading)
    {
        _database = database;
        _reading = reading;
    }

    /// <summary>Prices some baskets.</summary>
    /// <returns>One for each basket, in their order.</returns>
    public async Task<IReadOnlyList<PricedBasket>> PriceAsync(IReadOnlyList<Basket> baskets, CancellationToken cancellationToken)
    {
        await using var db = _database.Read();
        return await PriceAsync(db, baskets, cancellationToken);
    }

    /// <summary>Prices some baskets as a command's transaction sees products, offers and customers.</summary>
    /// <inheritdoc cref="PriceAsync(IReadOnlyList{Basket}, CancellationToken)"/>
    public async Task<IReadOnlyList<PricedBasket>> PriceAsync(GraphDbContext db, IReadOnlyList<Basket> baskets, CancellationToken cancellationToken) =>
        await _reading.PriceAsync(db, baskets, cancellationToken);
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>Loads offers from elsewhere. What is there by its code already stays as it is.</summary>
public sealed class OffersImport
{
    private readonly Commands _commands;

    internal OffersImport(Commands commands) => _commands = commands;

    /// <summary>Loads offers in one transaction. That products, categories and locations exist is for whoever calls to see to.</summary>
    /// <param name="offers">The offers, with the ids they get.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="ArgumentException">An offer makes no sense.</exception>
    public async Task LoadAsync(IReadOnlyList<(OfferId Id, OfferRecord Offer)> offers, CancellationToken cancellationToken)
    {
        if (offers.Select(offer => OfferChecks.Problem(offer.Offer)).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            throw new ArgumentException(wrong, nameof(offers));
        }

        await _commands.RunAsync(new Command<Loaded>("loadOffers", "import", "offers"), scope => LoadAsync(scope, offers), cancellationToken);
    }

    private static async Task<Loaded> LoadAsync(CommandScope scope, IReadOnlyList<(OfferId Id, OfferRecord Offer)> offers)
    {
        var codes = offers.Select(offer => offer.Offer.Code).ToList();
        var known = await scope.Db.Offers.Where(offer => codes.Contains(offer.Code)).Select(offer => offer.Code).ToListAsync(scope.CancellationToken);
        foreach (var (id, record) in offers.Where(offer => !known.Contains(offer.Offer.Code)))
        {
            OfferWriting.Add(scope, id, record);
        }

        return new Loaded(offers.Count - known.Count);
    }

    private sealed record Loaded(int Count);
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Offers by what names them. What an offer gives is no secret: who may have it is decided where it is used.</summary>
internal static class OffersById
{
    public static async Task<IReadOnlyDictionary<OfferId, Offer>> LoadAsync(IReadOnlyList<OfferId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Offers.Where(offer => ids.Contains(offer.Id)).ToDictionaryAsync(offer => offer.Id, cancellationToken);
    }

    /// <summary><c>offerByCode</c>.</summary>
    public static async Task<Offer?> ByCodeAsync(string code, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (code.Length > OffersModel.CodeLengthMax)
        {
            throw InputRefusal.Of($"\"code\" has at most {OffersModel.CodeLengthMax} characters.");
        }

        var wanted = code.Trim().ToUpperInvariant();
        await using var db = database.Read();
        return await db.Offers.SingleOrDefaultAsync(offer => offer.Code == wanted, cancellationToken);
    }
}

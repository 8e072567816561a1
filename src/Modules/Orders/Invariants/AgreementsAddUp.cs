using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Invariants;

/// <summary>What was agreed is the sum of its lines and of what it costs to get them; its tax is of the whole of it.</summary>
internal sealed class AgreementsAddUp : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "agreements add up, with their lines and their tax";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (agreements, lines, rates) = (db.Agreements, db.AgreedLines, db.AgreedVat);
        var different = await agreements
            .Select(agreement => new
            {
                agreement.Id,
                agreement.TotalMinor,
                Sum = agreement.SubtotalMinor - agreement.DiscountMinor + agreement.FulfilmentCostMinor,
                Lines = lines.Where(line => line.Agreement == agreement.Id).Sum(line => line.TotalMinor) + agreement.FulfilmentCostMinor,
                Taxed = rates.Where(rate => rate.Agreement == agreement.Id).Sum(rate => rate.AmountMinor),
            })
            .Where(agreement => agreement.Sum != agreement.TotalMinor || agreement.Lines != agreement.TotalMinor || agreement.Taxed != agreement.TotalMinor)
            .OrderBy(agreement => agreement.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(agreement =>
            $"agreement {agreement.Id}: total {agreement.TotalMinor}, of its parts {agreement.Sum}, of its lines {agreement.Lines}, taxed {agreement.Taxed}");
    }
}

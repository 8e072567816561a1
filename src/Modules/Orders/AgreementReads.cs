using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>What was agreed, as it is read.</summary>
internal static class AgreementReads
{
    public static async Task<IReadOnlyDictionary<Guid, Agreement>> ByIdAsync(IReadOnlyList<Guid> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var agreements = db.Agreements;
        return await agreements.Where(agreement => ids.Contains(agreement.Id)).ToDictionaryAsync(agreement => agreement.Id, cancellationToken);
    }

    public static async Task<ILookup<Guid, AgreedLine>> LinesAsync(IReadOnlyList<Guid> agreements, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var lines = db.AgreedLines;
        return (await lines.Where(line => agreements.Contains(line.Agreement)).OrderBy(line => line.Position).ToListAsync(cancellationToken)).ToLookup(line => line.Agreement);
    }

    public static async Task<ILookup<Guid, AgreedVat>> VatAsync(IReadOnlyList<Guid> agreements, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rates = db.AgreedVat;
        return (await rates.Where(rate => agreements.Contains(rate.Agreement)).OrderByDescending(rate => rate.Rate).ToListAsync(cancellationToken)).ToLookup(rate => rate.Agreement);
    }

    public static async Task<IReadOnlyList<IReadOnlyList<AgreedReduction>>> ReductionsAsync(
        IReadOnlyList<AgreedLine> lines, GraphDatabase database, CancellationToken cancellationToken)
    {
        var agreements = lines.Select(line => line.Agreement).Distinct().ToList();
        await using var db = database.Read();
        var reductions = db.AgreedReductions;
        var found = (await reductions.Where(reduction => agreements.Contains(reduction.Agreement)).OrderBy(reduction => reduction.Number).ToListAsync(cancellationToken))
            .ToLookup(reduction => (reduction.Agreement, reduction.Position));
        return [.. lines.Select(line => (IReadOnlyList<AgreedReduction>)[.. found[(line.Agreement, line.Position)]])];
    }

    public static IReadOnlyList<string> Names(IReadOnlyList<AgreedLine> lines, Language language) =>
        [.. lines.Select(line => language is Language.En ? line.NameEn : line.NameNl)];

    public static IReadOnlyList<string> Reasons(IReadOnlyList<AgreedReduction> reductions, Language language) =>
        [.. reductions.Select(reduction => language is Language.En ? reduction.ReasonEn : reduction.ReasonNl)];

    public static IReadOnlyList<AgreedFulfilment?> Fulfilments(IReadOnlyList<Agreement> agreements) => [.. agreements.Select(agreement => agreement.Kind is { } kind
        ? new AgreedFulfilment(
            kind,
            agreement.City is { } city
                ? new AgreedAddress(agreement.Recipient ?? "", agreement.Street ?? "", agreement.Postcode, city, agreement.Country ?? "")
                : null,
            agreement.Place,
            agreement.Slot,
            agreement.PromisedOn!.Value,
            agreement.PromisedFrom,
            agreement.PromisedTo)
        : null)];
}

/// <summary>How what was agreed gets to the customer.</summary>
internal sealed record AgreedFulfilment(
    FulfilmentKind Kind, AgreedAddress? Address, LocationId? Location, SlotId? Slot, DateOnly Date, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>An address as it was.</summary>
internal sealed record AgreedAddress(string Recipient, string Street, string? Postcode, string City, string Country);

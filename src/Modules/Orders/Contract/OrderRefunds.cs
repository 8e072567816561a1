using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Gives back what was paid for goods that came back, and takes back the points that they gave.</summary>
/// <remarks>
/// What is to go back is written down in the command that takes the goods; the provider is asked outside of any transaction, again and again until it has done so.
/// A till has given its money back when the goods are taken.
/// </remarks>
public sealed class OrderRefunds
{
    private static readonly TimeSpan _afterRefusal = TimeSpan.FromHours(1);

    private readonly Commands _commands;
    private readonly GraphDatabase _database;
    private readonly IPaymentProvider _provider;
    private readonly OrderPoints _points;
    private readonly OrdersOptions _options;

    internal OrderRefunds(Commands commands, GraphDatabase database, IPaymentProvider provider, OrderPoints points, OrdersOptions options)
    {
        _commands = commands;
        _database = database;
        _provider = provider;
        _points = points;
        _options = options;
    }

    /// <summary>Writes down that money goes back to the payments of an order, the first payment first: no more than was paid and is not on its way back yet.</summary>
    /// <param name="scope">The command; it has locked the order.</param>
    /// <param name="order">Which.</param>
    /// <param name="amountMinor">How much, 0 or more.</param>
    /// <param name="reference">What for, unique; at most 40 characters.</param>
    /// <param name="location">Where the goods came back; null when they were sent.</param>
    /// <returns>How much goes back.</returns>
    public async Task<long> AddAsync(CommandScope scope, OrderId order, long amountMinor, string reference, LocationId? location)
    {
        var locked = await LockedOrder.LockAsync(scope, order) ?? throw new InvalidOperationException("There is no such order.");
        var (payments, refunds) = (scope.Db.Payments, scope.Db.Refunds);
        var received = await payments.Where(payment => payment.Order == order && payment.IsCounted && payment.State == PaymentState.Captured)
            .OrderBy(payment => payment.StartedAt).ThenBy(payment => payment.Id).ForUpdate().ToListAsync(scope.CancellationToken);
        var before = await refunds.Where(refund => refund.Order == order).ToListAsync(scope.CancellationToken);
        var parts = RefundSplit.Of(
            amountMinor, [.. received.Select(payment => payment.AmountMinor - before.Where(refund => refund.Payment == payment.Id).Sum(refund => refund.AmountMinor))]);
        foreach (var (payment, part) in received.Zip(parts).Where(pair => pair.Second > 0))
        {
            var refund = new Refund
            {
                Id = scope.NewId(),
                Order = order,
                Payment = payment.Id,
                Reference = reference,
                Currency = payment.Currency,
                AmountMinor = part,
                AskedAt = scope.Now,
                Location = location,
                LookAt = scope.Now + TimeSpan.FromSeconds(_options.LookSeconds),
            };
            scope.Db.Add(refund);
            if (!payment.IsOnline)
            {
                Finish(locked, refund, scope.Now, null);
            }
        }

        return parts.Sum();
    }

    /// <summary>Takes back the points that goods gave which came back. After stock.</summary>
    /// <param name="scope">The command; it has locked the order.</param>
    /// <param name="order">Which.</param>
    /// <param name="keptMinor">What the goods cost that stay with the customer.</param>
    /// <param name="reference">What was given to <see cref="AddAsync"/>.</param>
    public async Task TakePointsBackAsync(CommandScope scope, OrderId order, long keptMinor, string reference)
    {
        if (await LockedOrder.LockAsync(scope, order) is { } locked)
        {
            await _points.TakeBackAsync(scope, locked.Order, reference, keptMinor);
        }
    }

    /// <summary>Gives back what is due for something. What does not succeed now is done later.</summary>
    public async Task FinishAsync(string reference, CancellationToken cancellationToken)
    {
        List<Guid> due;
        await using (var db = _database.Read())
        {
            var refunds = db.Refunds;
            due = await refunds.Where(refund => refund.Reference == reference && refund.DoneAt == null).Select(refund => refund.Id).ToListAsync(cancellationToken);
        }

        foreach (var refund in due)
        {
            await FinishAsync(refund, cancellationToken);
        }
    }

    /// <summary>When the money of some returns had gone back altogether, by reference; those of which some is still due are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> DoneAsync(GraphDbContext db, IReadOnlyCollection<string> references, CancellationToken cancellationToken)
    {
        var refunds = db.Refunds;
        return (await refunds.Where(refund => references.Contains(refund.Reference)).Select(refund => new { refund.Reference, refund.DoneAt }).ToListAsync(cancellationToken))
            .GroupBy(refund => refund.Reference)
            .Where(all => all.All(refund => refund.DoneAt is not null))
            .ToDictionary(all => all.Key, all => all.Max(refund => refund.DoneAt!.Value));
    }

    /// <summary>How much goes back for some references, whether or not it has gone yet.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> SumsAsync(GraphDbContext db, IReadOnlyCollection<string> references, CancellationToken cancellationToken)
    {
        var refunds = db.Refunds;
        return await refunds.Where(refund => references.Contains(refund.Reference)).GroupBy(refund => refund.Reference)
            .Select(all => new { all.Key, Sum = all.Sum(refund => refund.AmountMinor) }).ToDictionaryAsync(all => all.Key, all => all.Sum, cancellationToken);
    }

    internal async Task FinishAsync(Guid id, CancellationToken cancellationToken)
    {
        RefundRequest? request;
        await using (var db = _database.Read())
        {
            var (refunds, payments) = (db.Refunds, db.Payments);
            request = await refunds
                .Where(refund => refund.Id == id && refund.DoneAt == null)
                .Join(payments, refund => refund.Payment, payment => payment.Id, (refund, payment) => new RefundRequest(refund.Id, payment.Request, refund.Amount))
                .SingleOrDefaultAsync(cancellationToken);
        }

        if (request is not null)
        {
            var said = await _provider.RefundAsync(request, cancellationToken);
            // What the provider has done is written down, whoever still waits for it.
            await _commands.RunAsync(new Command<Told>("finishRefund", "provider", ""), scope => TellAsync(scope, id, said), CancellationToken.None);
        }
    }

    private async Task<Told> TellAsync(CommandScope scope, Guid id, PaymentOutcome said)
    {
        var refunds = scope.Db.Refunds;
        var order = await refunds.Where(refund => refund.Id == id).Select(refund => (OrderId?)refund.Order).SingleOrDefaultAsync(scope.CancellationToken);
        if (order is not { } known || await LockedOrder.LockAsync(scope, known) is not { } locked)
        {
            return new Told();
        }

        var refund = await refunds.Where(row => row.Id == id).ForUpdate().SingleAsync(scope.CancellationToken);
        if (refund.DoneAt is null && said is PaymentOutcome.Refunded refunded)
        {
            Finish(locked, refund, scope.Now, refunded.Reference);
        }
        else if (refund.DoneAt is null)
        {
            refund.LookAt = scope.Now + (said is PaymentOutcome.Unknown ? TimeSpan.FromSeconds(_options.LookSeconds) : _afterRefusal);
        }

        return new Told();
    }

    private static void Finish(LockedOrder order, Refund refund, DateTimeOffset at, string? providerReference)
    {
        (refund.DoneAt, refund.LookAt, refund.ProviderReference) = (at, null, providerReference);
        order.Order.PaidMinor -= refund.AmountMinor;
        order.Order.RefundedMinor += refund.AmountMinor;
        order.Happened(OrderEventKind.Refunded, at, refund.Location, refund.Reference);
    }

    private sealed record Told;
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>Writes down how an order was received. Whoever has answered is not asked any more.</summary>
internal sealed class AnswerReceived(Commands commands)
{
    public async Task<AnswerReceivedResult> HandleAsync(AnswerReceivedInput input, Caller caller, CancellationToken cancellationToken) => caller.CustomerId is { } customer
        ? await commands.RunAsync(new Command<AnswerReceivedResult>("answerReceived", caller.Id, input), scope => AnswerAsync(scope, input, customer), cancellationToken)
        : new AnswerReceivedResult.NotifiedCustomerNeeded();

    /// <summary><c>Order.received</c>: for the customer, and for staff who help.</summary>
    public static async Task<IReadOnlyList<ReceivedAnswer?>> OfOrdersAsync(
        IReadOnlyList<OrderId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var own = caller.Has(Scope.CustomersRead) ? [.. ids]
            : caller.CustomerId is { } customer ? (await OrderDirectory.FindAsync(db, ids, cancellationToken)).Values.Where(order => order.Customer == customer).Select(order => order.Id).ToList()
            : [];
        var receipts = db.Receipts;
        var answers = own.Count == 0 ? [] : await receipts.Where(row => own.Contains(row.Order)).ToDictionaryAsync(row => row.Order, row => row.Answer, cancellationToken);
        return [.. ids.Select(id => answers.TryGetValue(id, out var answer) ? answer : (ReceivedAnswer?)null)];
    }

    private static async Task<AnswerReceivedResult> AnswerAsync(CommandScope scope, AnswerReceivedInput input, CustomerId customer)
    {
        var isOwn = (await OrderDirectory.FindAsync(scope.Db, [input.Order], scope.CancellationToken)).GetValueOrDefault(input.Order)?.Customer == customer;
        if (!isOwn || !await OrderDirectory.HasArrivedAsync(scope.Db, input.Order, scope.CancellationToken))
        {
            return new AnswerReceivedResult.OrderNotDelivered();
        }

        var known = await scope.Db.Receipts.Where(row => row.Order == input.Order).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (known?.Answer != input.Answer)
        {
            known ??= scope.Db.Add(new Receipt { Order = input.Order, Answer = input.Answer, At = scope.Now, Version = 0 }).Entity;
            (known.Answer, known.At, known.Version) = (input.Answer, scope.Now, known.Version + 1);
            await MarkReadAsync(scope, input.Order, customer);
            scope.Publish(new Change(NotificationTopics.Received, OrderTopics.KeyOf(input.Order), known.Version, "{}"));
        }

        return new AnswerReceivedResult.ReceivedAnswered(input.Order, input.Answer);
    }

    // The question is answered, so that it waits for nobody.
    private static async Task MarkReadAsync(CommandScope scope, OrderId order, CustomerId customer)
    {
        var (rows, now) = (scope.Db.Notifications, scope.Now);
        await rows
            .Where(row => row.Customer == customer && row.Order == order && row.Kind == NotificationKind.ReceivedWell && row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now).SetProperty(row => row.Version, row => row.Version + 1), scope.CancellationToken);
    }
}

internal sealed record AnswerReceivedInput(OrderId Order, ReceivedAnswer Answer);

internal abstract record AnswerReceivedResult
{
    private AnswerReceivedResult()
    {
    }

    public sealed record ReceivedAnswered(OrderId Order, ReceivedAnswer Answer) : AnswerReceivedResult;

    public sealed record NotifiedCustomerNeeded : AnswerReceivedResult, INotifiedCustomerNeeded;

    public sealed record OrderNotDelivered : AnswerReceivedResult, IProblem
    {
        public string Message => "You have no such order that was delivered.";
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>Writes down that a customer has read what they were told.</summary>
internal sealed class MarkNotificationsRead(Commands commands)
{
    private const int CountMax = 100;

    public async Task<MarkNotificationsReadResult> HandleAsync(MarkNotificationsReadInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Notifications is { Count: > CountMax })
        {
            throw InputRefusal.Of($"\"notifications\" has at most {CountMax}.");
        }

        return caller.CustomerId is { } customer
            ? await commands.RunAsync(
                new Command<MarkNotificationsReadResult>("markNotificationsRead", caller.Id, input), scope => MarkAsync(scope, input, customer), cancellationToken)
            : new MarkNotificationsReadResult.NotifiedCustomerNeeded();
    }

    private static async Task<MarkNotificationsReadResult> MarkAsync(CommandScope scope, MarkNotificationsReadInput input, CustomerId customer)
    {
        var (rows, now) = (scope.Db.Notifications, scope.Now);
        var unread = rows.Where(row => row.Customer == customer && row.ReadAt == null);
        var count = await (input.Notifications is { } ids ? unread.Where(row => ids.Contains(row.Id)) : unread).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ReadAt, now).SetProperty(row => row.Version, row => row.Version + 1), scope.CancellationToken);
        return new MarkNotificationsReadResult.NotificationsRead(customer, count);
    }
}

internal sealed record MarkNotificationsReadInput(IReadOnlyList<NotificationId>? Notifications);

internal abstract record MarkNotificationsReadResult
{
    private MarkNotificationsReadResult()
    {
    }

    public sealed record NotificationsRead(CustomerId Customer, int Count) : MarkNotificationsReadResult;

    public sealed record NotifiedCustomerNeeded : MarkNotificationsReadResult, INotifiedCustomerNeeded;
}

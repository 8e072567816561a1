using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Forgets a way to pay.</summary>
internal sealed class RemovePaymentMethod(Commands commands)
{
    public async Task<RemovePaymentMethodResult> HandleAsync(RemovePaymentMethodInput input, Caller caller, CancellationToken cancellationToken) =>
        caller.CustomerId is { } customer
            ? await commands.RunAsync(new Command<RemovePaymentMethodResult>("removePaymentMethod", caller.Id, input), scope => RemoveAsync(scope, input, customer), cancellationToken)
            : new RemovePaymentMethodResult.SignInNeeded();

    private static async Task<RemovePaymentMethodResult> RemoveAsync(CommandScope scope, RemovePaymentMethodInput input, CustomerId customer)
    {
        var methods = scope.Db.SavedPaymentMethods;
        await methods.Where(method => method.Id == input.Method && method.Customer == customer).ExecuteDeleteAsync(scope.CancellationToken);
        return new RemovePaymentMethodResult.PaymentMethodRemoved(customer);
    }
}

internal sealed record RemovePaymentMethodInput(PaymentMethodId Method);

internal abstract record RemovePaymentMethodResult
{
    private RemovePaymentMethodResult()
    {
    }

    public sealed record PaymentMethodRemoved(CustomerId Customer) : RemovePaymentMethodResult;

    public sealed record SignInNeeded : RemovePaymentMethodResult, ISignInNeeded;
}

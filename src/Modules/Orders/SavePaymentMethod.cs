using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Keeps a way to pay for the next time.</summary>
internal sealed class SavePaymentMethod(Commands commands)
{
    private const int MethodsMax = 20;

    public async Task<SavePaymentMethodResult> HandleAsync(SavePaymentMethodInput input, Caller caller, CancellationToken cancellationToken)
    {
        InputLimits.Text("token", input.Token, OrdersModel.TokenLengthMax);
        InputLimits.Text("label", input.Label, OrdersModel.NumberLengthMax);
        if (input.Kind is not (PaymentKind.Card or PaymentKind.Wallet))
        {
            throw InputRefusal.Of("\"kind\" must be CARD or WALLET.");
        }

        return caller.CustomerId is { } customer
            ? await commands.RunAsync(new Command<SavePaymentMethodResult>("savePaymentMethod", caller.Id, input.Label), scope => SaveAsync(scope, input, customer), cancellationToken)
            : new SavePaymentMethodResult.SignInNeeded();
    }

    private static async Task<SavePaymentMethodResult> SaveAsync(CommandScope scope, SavePaymentMethodInput input, CustomerId customer)
    {
        var rows = scope.Db.SavedPaymentMethods;
        var methods = await rows.Where(method => method.Customer == customer).OrderBy(method => method.Id).ForUpdate().ToListAsync(scope.CancellationToken);
        var saved = methods.Find(method => method.Token == input.Token);
        if (saved is null && methods.Count >= MethodsMax)
        {
            return new SavePaymentMethodResult.TooManyPaymentMethods(MethodsMax);
        }

        if (saved is null)
        {
            saved = new SavedPaymentMethod
            {
                Id = new PaymentMethodId(scope.NewId()),
                Customer = customer,
                Kind = input.Kind,
                Token = input.Token,
                Label = input.Label,
                AddedAt = scope.Now,
            };
            scope.Db.Add(saved);
        }

        foreach (var method in methods.Where(_ => input.IsDefault))
        {
            method.IsDefault = false;
        }

        saved.IsDefault = input.IsDefault || methods.Count == 0;
        return new SavePaymentMethodResult.PaymentMethodSaved(saved.Id);
    }
}

internal sealed record SavePaymentMethodInput(PaymentKind Kind, string Token, string Label, bool IsDefault);

internal abstract record SavePaymentMethodResult
{
    private SavePaymentMethodResult()
    {
    }

    public sealed record PaymentMethodSaved(PaymentMethodId Method) : SavePaymentMethodResult;

    public sealed record SignInNeeded : SavePaymentMethodResult, ISignInNeeded;

    public sealed record TooManyPaymentMethods(int Limit) : SavePaymentMethodResult, IProblem
    {
        public string Message => $"You have saved {Limit} ways to pay already; forget one first.";
    }
}

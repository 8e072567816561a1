using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Writes down what a customer agrees to. Nothing that was said before is changed.</summary>
internal sealed class SetConsent(Commands commands)
{
    public Task<SetConsentResult> HandleAsync(SetConsentInput input, Caller caller, Channel source, CancellationToken cancellationToken) =>
        commands.RunAsync(
            new Command<SetConsentResult>("setConsent", caller.Id, input.IsGranted), scope => SetAsync(scope, input, caller, source), cancellationToken);

    private static async Task<SetConsentResult> SetAsync(CommandScope scope, SetConsentInput input, Caller caller, Channel source)
    {
        var customer = await scope.ForChangeAsync(caller, input.Customer);
        if (customer is null)
        {
            return new SetConsentResult.UnknownCustomer();
        }

        var last = await scope.Db.Consents
            .Where(row => row.Customer == customer.Id && row.Topic == input.Topic && row.Channel == input.Channel.Code)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Position).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(scope.CancellationToken);
        if (last?.IsGranted == input.IsGranted)
        {
            return new SetConsentResult.ConsentSet(last, customer.Id);
        }

        var consent = new Consent
        {
            Id = scope.NewId(),
            Customer = customer.Id,
            Topic = input.Topic,
            Channel = input.Channel.Code,
            IsGranted = input.IsGranted,
            Source = source.Code,
            At = scope.Now,
            Position = customer.Version,
        };
        scope.Db.Add(consent);
        scope.Changed(customer);
        return new SetConsentResult.ConsentSet(consent, customer.Id);
    }
}

internal sealed record SetConsentInput(CustomerId? Customer, ConsentTopic Topic, Channel Channel, bool IsGranted);

internal abstract record SetConsentResult
{
    private SetConsentResult()
    {
    }

    public sealed record ConsentSet(Consent Consent, CustomerId Customer) : SetConsentResult;

    public sealed record UnknownCustomer : SetConsentResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }
}

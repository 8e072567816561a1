using System.Diagnostics;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Sets points aside.</summary>
internal sealed class HoldPoints(Commands commands, PointsLedger ledger)
{
    private const int PointsMax = 10_000_000;
    private const int MinutesMax = 60;

    public async Task<HoldPointsResult> HandleAsync(HoldPointsInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Points is < 1 or > PointsMax || input.Minutes is < 1 or > MinutesMax)
        {
            throw InputRefusal.Of($"\"points\" is 1 to {PointsMax}, \"minutes\" 1 to {MinutesMax}.");
        }

        if ((input.Customer ?? caller.CustomerId) is not { } customer || !LoyaltyAccess.MayUse(caller, customer))
        {
            return new HoldPointsResult.UnknownMember();
        }

        var command = new Command<HoldPointsResult>("holdPoints", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new HoldPointsResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => HoldAsync(scope, input, customer, caller), cancellationToken);
    }

    private async Task<HoldPointsResult> HoldAsync(CommandScope scope, HoldPointsInput input, CustomerId customer, Caller caller)
    {
        if (!await CustomerDirectory.ExistsAsync(scope.Db, customer, scope.CancellationToken))
        {
            return new HoldPointsResult.UnknownMember();
        }

        return await ledger.HoldAsync(scope, customer, input.Points, TimeSpan.FromMinutes(input.Minutes), caller.Id) switch
        {
            PointsHoldOutcome.Held held => new HoldPointsResult.PointsHeld(held.Hold),
            PointsHoldOutcome.NotEnough few => new HoldPointsResult.NotEnoughPoints(few.Available),
            _ => throw new UnreachableException(),
        };
    }
}

/// <param name="Customer">Null for the caller.</param>
internal sealed record HoldPointsInput(CustomerId? Customer, int Points, int Minutes, Guid IdempotencyKey);

internal abstract record HoldPointsResult
{
    private HoldPointsResult()
    {
    }

    public sealed record PointsHeld(PointsHoldId Hold) : HoldPointsResult;

    public sealed record NotEnoughPoints(long Available) : HoldPointsResult, IProblem
    {
        public string Message => $"There are {Available} points to spend.";
    }

    public sealed record UnknownMember : HoldPointsResult, IUnknownMember;

    public sealed record IdempotencyKeyReused : HoldPointsResult, IIdempotencyKeyReused;
}

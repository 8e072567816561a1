using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Makes a code with which others join a list.</summary>
internal sealed class InviteToList(Commands commands)
{
    public Task<InviteToListResult> HandleAsync(InviteToListInput input, Caller caller, CancellationToken cancellationToken)
    {
        ListLimits.Range("hours", input.Hours, 1, ListLimits.HoursMax);
        return commands.RunAsync(new Command<InviteToListResult>("inviteToList", caller.Id, input), scope => InviteAsync(scope, input, Shopper.Of(caller)), cancellationToken);
    }

    private static async Task<InviteToListResult> InviteAsync(CommandScope scope, InviteToListInput input, Shopper? shopper)
    {
        if (await LockedList.OfMemberAsync(scope, input.List, shopper) is null)
        {
            return new InviteToListResult.UnknownList(input.List);
        }

        var codes = await scope.Db.ListCodes.Where(row => row.List == input.List).ToListAsync(scope.CancellationToken);
        var over = codes.FindAll(code => code.ExpiresAt <= scope.Now);
        scope.Db.RemoveRange(over);
        if (codes.Count - over.Count >= ListLimits.CodesMax)
        {
            return new InviteToListResult.TooManyListCodes();
        }

        var code = ListCodeText.New();
        var expiresAt = scope.Now.AddHours(input.Hours);
        scope.Db.Add(new ListCode { Hash = ListCodeText.HashOf(code), List = input.List, ExpiresAt = expiresAt });
        return new InviteToListResult.ListInvited(code, expiresAt);
    }
}

internal sealed record InviteToListInput(ShoppingListId List, int Hours);

internal abstract record InviteToListResult
{
    private InviteToListResult()
    {
    }

    public sealed record ListInvited(string Code, DateTimeOffset ExpiresAt) : InviteToListResult;

    public sealed record UnknownList(ShoppingListId Id) : InviteToListResult, IUnknownList;

    public sealed record TooManyListCodes : InviteToListResult, IProblem
    {
        public int Limit { get; } = ListLimits.CodesMax;

        public string Message => $"The list has {Limit} codes already.";
    }
}

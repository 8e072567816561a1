using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Makes the caller a member of the list that a code is for.</summary>
internal sealed class JoinList(Commands commands)
{
    private const int CodeLengthMax = 100;

    public async Task<JoinListResult> HandleAsync(JoinListInput input, Caller caller, CancellationToken cancellationToken)
    {
        var nickname = ListLimits.OptionalText("nickname", input.Nickname, ListLimits.NicknameMax);
        if (input.Code.Length is 0 or > CodeLengthMax)
        {
            throw InputRefusal.Of($"\"code\" has 1 to {CodeLengthMax} characters.");
        }

        return Shopper.Of(caller) is { } shopper
            ? await commands.RunAsync(new Command<JoinListResult>("joinList", shopper.Key, ""), scope => JoinAsync(scope, input.Code, nickname, shopper), cancellationToken)
            : new JoinListResult.ShopperNeeded();
    }

    private static async Task<JoinListResult> JoinAsync(CommandScope scope, string code, string? nickname, Shopper shopper)
    {
        var hash = ListCodeText.HashOf(code);
        var known = await scope.Db.ListCodes.AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, scope.CancellationToken);
        if (known is null || known.ExpiresAt <= scope.Now)
        {
            return new JoinListResult.InvalidListCode();
        }

        var locked = await LockedShopper.LockAsync(scope, shopper);

        // Who removes a member takes the codes with them, and has the list locked meanwhile.
        if (await LockedList.FindAsync(scope, known.List) is not { } list || !await scope.Db.ListCodes.AnyAsync(row => row.Hash == hash, scope.CancellationToken))
        {
            return new JoinListResult.InvalidListCode();
        }

        if (list.Members.Exists(member => member.Shopper == shopper.Key))
        {
            return new JoinListResult.ListJoined(known.List);
        }

        if (list.Members.Count >= ListLimits.MembersMax)
        {
            return new JoinListResult.ListMembersFull();
        }

        if (await locked.HasAllListsAsync())
        {
            return new JoinListResult.TooManyLists();
        }

        scope.Db.Add(new ListMember
        {
            Id = new ListMemberId(scope.NewId()),
            List = known.List,
            Shopper = shopper.Key,
            Nickname = nickname,
            Role = ListRole.Editor,
            JoinedAt = scope.Now,
        });
        list.Changed();
        return new JoinListResult.ListJoined(known.List);
    }
}

internal sealed record JoinListInput(string Code, string? Nickname);

internal abstract record JoinListResult
{
    private JoinListResult()
    {
    }

    public sealed record ListJoined(ShoppingListId List) : JoinListResult;

    public sealed record InvalidListCode : JoinListResult, IProblem
    {
        public string Message => "There is no such code, or it is good no longer.";
    }

    public sealed record ShopperNeeded : JoinListResult, IShopperNeeded;

    public sealed record TooManyLists : JoinListResult, ITooManyLists;

    public sealed record ListMembersFull : JoinListResult, IProblem
    {
        public int Limit { get; } = ListLimits.MembersMax;

        public string Message => $"The list has {Limit} members already.";
    }
}

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Makes an empty list.</summary>
internal sealed class CreateList(Commands commands)
{
    public async Task<CreateListResult> HandleAsync(CreateListInput input, Caller caller, CancellationToken cancellationToken)
    {
        var name = ListLimits.Text("name", input.Name, ListLimits.NameMax);
        var nickname = ListLimits.OptionalText("nickname", input.Nickname, ListLimits.NicknameMax);
        if (Shopper.Of(caller) is not { } shopper)
        {
            return new CreateListResult.ShopperNeeded();
        }

        var command = new Command<CreateListResult>("createList", shopper.Key, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new CreateListResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => CreateAsync(scope, name, nickname, shopper), cancellationToken);
    }

    private static async Task<CreateListResult> CreateAsync(CommandScope scope, string name, string? nickname, Shopper shopper)
    {
        var locked = await LockedShopper.LockAsync(scope, shopper);
        if (await locked.HasAllListsAsync())
        {
            return new CreateListResult.TooManyLists();
        }

        var list = new ShoppingList { Id = new ShoppingListId(scope.NewId()), Name = name, CreatedAt = scope.Now, ChangedAt = scope.Now };
        scope.Db.Add(list);
        scope.Db.Add(new ListMember
        {
            Id = new ListMemberId(scope.NewId()),
            List = list.Id,
            Shopper = shopper.Key,
            Nickname = nickname,
            Role = ListRole.Owner,
            JoinedAt = scope.Now,
        });
        return new CreateListResult.ListCreated(list.Id);
    }
}

internal sealed record CreateListInput(string Name, string? Nickname, Guid IdempotencyKey);

internal abstract record CreateListResult
{
    private CreateListResult()
    {
    }

    public sealed record ListCreated(ShoppingListId List) : CreateListResult;

    public sealed record ShopperNeeded : CreateListResult, IShopperNeeded;

    public sealed record TooManyLists : CreateListResult, ITooManyLists;

    public sealed record IdempotencyKeyReused : CreateListResult, IIdempotencyKeyReused;
}

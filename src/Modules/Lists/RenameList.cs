using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>Gives a list another name.</summary>
internal sealed class RenameList(Commands commands)
{
    public Task<RenameListResult> HandleAsync(RenameListInput input, Caller caller, CancellationToken cancellationToken)
    {
        var name = ListLimits.Text("name", input.Name, ListLimits.NameMax);
        return commands.RunAsync(new Command<RenameListResult>("renameList", caller.Id, input), scope => RenameAsync(scope, input, name, Shopper.Of(caller)), cancellationToken);
    }

    private static async Task<RenameListResult> RenameAsync(CommandScope scope, RenameListInput input, string name, Shopper? shopper)
    {
        if (await LockedList.OfMemberAsync(scope, input.List, shopper) is not var (list, _))
        {
            return new RenameListResult.UnknownList(input.List);
        }

        if (list.List.Name != input.SeenName && list.List.Name != name)
        {
            return new RenameListResult.ListNameConflict(input.List);
        }

        list.List.Name = name;
        list.Changed();
        return new RenameListResult.ListRenamed(input.List);
    }
}

internal sealed record RenameListInput(ShoppingListId List, string Name, string SeenName);

internal abstract record RenameListResult
{
    private RenameListResult()
    {
    }

    public sealed record ListRenamed(ShoppingListId List) : RenameListResult;

    public sealed record UnknownList(ShoppingListId Id) : RenameListResult, IUnknownList;

    public sealed record ListNameConflict(ShoppingListId List) : RenameListResult, IProblem
    {
        public string Message => "The list has another name meanwhile.";
    }
}

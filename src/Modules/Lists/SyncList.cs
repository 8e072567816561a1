using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Edits the entries of a list, with one edit or with all that a device gathered while it was offline.</summary>
internal sealed class SyncList(Commands commands)
{
    public async Task<SyncListResult> HandleAsync(SyncListInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        if (input.Edits.Count is 0 or > ListLimits.EditsMax)
        {
            throw InputRefusal.Of($"\"edits\" has 1 to {ListLimits.EditsMax} entries.");
        }

        foreach (var edit in input.Edits)
        {
            Check(edit.Change);
        }

        // Edits have keys of their own, so a batch needs none.
        var command = new Command<SyncListResult>("syncList", caller.Id, "");
        return await commands.RunAsync(command, scope => SyncAsync(scope, input, Shopper.Of(caller), channel), cancellationToken);
    }

    private static async Task<SyncListResult> SyncAsync(CommandScope scope, SyncListInput input, Shopper? shopper, Channel channel)
    {
        if (await LockedList.OfMemberAsync(scope, input.List, shopper) is not var (list, me))
        {
            return new SyncListResult.UnknownList(input.List);
        }

        await ForgetAsync(scope, input.List);
        await list.LoadEntriesAsync();
        var ids = input.Edits.Select(edit => edit.Id).Distinct().ToList();
        var known = await scope.Db.ListEdits.Where(row => row.List == input.List && ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, scope.CancellationToken);
        var wanted = input.Edits.Select(edit => edit.Change.Add?.Product).OfType<ProductId>().Distinct().ToList();
        var products = wanted.Count == 0 ? new Dictionary<ProductId, ProductSummary>() : await ProductDirectory.FindAsync(scope.Db, wanted, scope.CancellationToken);
        var edits = new ListEdits(scope, list, me, channel, known, products.Keys.ToHashSet());
        return new SyncListResult.ListSynced(input.List, [.. input.Edits.Select(edits.Take)]);
    }

    // Nobody has been offline for longer.
    private static async Task ForgetAsync(CommandScope scope, ShoppingListId list)
    {
        var before = scope.Now - ListLimits.Remembered;
        await scope.Db.ListEdits.Where(row => row.List == list && row.At < before).ExecuteDeleteAsync(scope.CancellationToken);
        await scope.Db.ListEntries.Where(row => row.List == list && row.RemovedAt < before).ExecuteDeleteAsync(scope.CancellationToken);
    }

    private static void Check(ListChangeInput change)
    {
        if (change.Add is { } add)
        {
            ListLimits.Range("quantity", add.Quantity, 1, ListLimits.QuantityMax);
            ListLimits.OptionalText("note", add.Note, ListLimits.NoteMax);
            if (add.Product is null == add.Text is null)
            {
                throw InputRefusal.Of("An entry has either a \"product\" or a \"text\".");
            }
        }

        if ((change.Add?.Text ?? change.Text) is { } text)
        {
            ListLimits.Text("text", text, ListLimits.TextMax);
        }

        if (change.Quantity is { } quantity)
        {
            ListLimits.Range("from", quantity.From, 1, ListLimits.QuantityMax);
            ListLimits.Range("to", quantity.To, 1, ListLimits.QuantityMax);
        }

        ListLimits.OptionalText("note", change.Note, ListLimits.NoteMax);
        if (change.Remove is false)
        {
            throw InputRefusal.Of("\"remove\" is true, or left out.");
        }
    }
}

internal sealed record SyncListInput(ShoppingListId List, IReadOnlyList<ListEditInput> Edits);

/// <param name="SeenVersion">0 when the client has heard of none.</param>
internal sealed record ListEditInput(Guid Id, Guid Entry, int SeenVersion, ListChangeInput Change);

/// <summary>Exactly one of these.</summary>
internal sealed record ListChangeInput(
    AddListEntryInput? Add, ListQuantityInput? Quantity, string? Text, string? Note, bool? Checked, ListPlaceInput? Move, bool? Remove);

internal sealed record AddListEntryInput(ProductId? Product, string? Text, int Quantity, ListUnit Unit, string? Note, bool Checked, ListPlaceInput? Place);

internal sealed record ListQuantityInput(int From, int To, ListUnit Unit);

/// <param name="After">Null for the start of the list.</param>
internal sealed record ListPlaceInput(Guid? After);

/// <summary>What became of one edit.</summary>
internal sealed record ListEditReport(Guid Id, Guid Entry, ListEditOutcome Outcome, bool IsRepeated);

internal abstract record SyncListResult
{
    private SyncListResult()
    {
    }

    public sealed record ListSynced(ShoppingListId List, IReadOnlyList<ListEditReport> Edits) : SyncListResult;

    public sealed record UnknownList(ShoppingListId Id) : SyncListResult, IUnknownList;
}

using System.Diagnostics;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Takes the edits of one device, in the order in which they were made.</summary>
/// <param name="scope">The command.</param>
/// <param name="list">The list, with its entries.</param>
/// <param name="me">Who edits.</param>
/// <param name="channel">Through which channel.</param>
/// <param name="known">Edits that were taken before.</param>
/// <param name="products">Those that exist of the products that are added.</param>
internal sealed class ListEdits(CommandScope scope, LockedList list, ListMember me, Channel channel, Dictionary<Guid, ListEdit> known, IReadOnlySet<ProductId> products)
{
    // What the device made of entries, also in batches of which it never got the answer.
    private readonly Dictionary<Guid, HashSet<(EntryParts Part, int Version)>> _own = [];

    public ListEditReport Take(ListEditInput edit)
    {
        if (known.TryGetValue(edit.Id, out var done))
        {
            OwnOf(done.Entry).UnionWith(Enum.GetValues<EntryParts>().Where(part => part is not EntryParts.None && done.Known.HasFlag(part)).Select(part => (part, done.Version)));
            return new ListEditReport(edit.Id, done.Entry, done.Outcome, true);
        }

        var seen = new SeenEntry(edit.SeenVersion, OwnOf(edit.Entry));
        var before = list.Entry(edit.Entry)?.Version ?? 0;
        var outcome = Do(edit, seen);
        var after = list.Entry(edit.Entry)?.Version ?? 0;
        if (after != before)
        {
            list.Changed();
        }

        if (outcome is not (ListEditOutcome.UnknownEntry or ListEditOutcome.UnknownProduct or ListEditOutcome.ListFull))
        {
            Remember(edit, outcome, after == before ? 0 : after, seen.Known);
        }

        return new ListEditReport(edit.Id, edit.Entry, outcome, false);
    }

    private ListEditOutcome Do(ListEditInput edit, SeenEntry seen)
    {
        var change = edit.Change;
        if (change.Add is { } add)
        {
            return Add(edit.Entry, add, seen);
        }

        if (list.Entry(edit.Entry) is not { } entry)
        {
            return ListEditOutcome.UnknownEntry;
        }

        return change switch
        {
            // Bringing it back needs room like adding it.
            { Quantity: not null } or { Text: not null } or { Note: not null } when entry.IsRemoved && list.IsFull => ListEditOutcome.ListFull,
            { Quantity: { } quantity } => EntryRules.SetQuantity(entry, seen, quantity.From, quantity.To, quantity.Unit),
            { Text: { } text } => EntryRules.SetText(entry, seen, text.Trim()),
            { Note: { } note } => EntryRules.SetNote(entry, seen, string.IsNullOrWhiteSpace(note) ? null : note.Trim()),
            { Checked: true } => EntryRules.Check(entry, seen, me.Id, scope.Now),
            { Checked: false } => EntryRules.Uncheck(entry, seen),
            { Move.After: { } after } when after == entry.Id => entry.IsRemoved ? ListEditOutcome.Gone : ListEditOutcome.Done,
            { Move: { } place } => EntryRules.Move(entry, list.PlaceAfter(place.After, entry.Id)),
            { Remove: true } => EntryRules.Remove(entry, seen, scope.Now),
            _ => throw new UnreachableException(),
        };
    }

    private ListEditOutcome Add(Guid id, AddListEntryInput add, SeenEntry seen)
    {
        if (list.Entry(id) is not null)
        {
            return ListEditOutcome.NotPossible;
        }

        if (add.Product is { } product && !products.Contains(product))
        {
            return ListEditOutcome.UnknownProduct;
        }

        if (list.IsFull)
        {
            return ListEditOutcome.ListFull;
        }

        list.Add(new ListEntry
        {
            List = list.List.Id,
            Id = id,
            Product = add.Product,
            Text = add.Text?.Trim(),
            Quantity = add.Quantity,
            Unit = add.Unit,
            Note = string.IsNullOrWhiteSpace(add.Note) ? null : add.Note.Trim(),
            IsChecked = add.Checked,
            CheckedAt = add.Checked ? scope.Now : null,
            CheckedBy = add.Checked ? me.Id : null,
            Position = add.Place is { } place ? list.PlaceAfter(place.After, id) : list.PlaceAtEnd(),
            AddedBy = me.Id,
            AddedThrough = channel.Code,
        });
        foreach (var part in Enum.GetValues<EntryParts>())
        {
            seen.Changed(part, 0, 1);
        }

        return ListEditOutcome.Done;
    }

    private HashSet<(EntryParts Part, int Version)> OwnOf(Guid entry)
    {
        if (!_own.TryGetValue(entry, out var own))
        {
            _own.Add(entry, own = []);
        }

        return own;
    }

    private void Remember(ListEditInput edit, ListEditOutcome outcome, int version, EntryParts parts)
    {
        var row = new ListEdit
        {
            List = list.List.Id,
            Id = edit.Id,
            Entry = edit.Entry,
            Outcome = outcome,
            Version = version,
            Known = parts,
            Member = me.Id,
            Channel = channel.Code,
            At = scope.Now,
        };
        known.Add(edit.Id, row);
        scope.Insert(row);
    }
}

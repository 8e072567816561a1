using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>A list in a command: its row is locked, then its members and entries are read. Whoever changes a list goes through here.</summary>
internal sealed class LockedList
{
    private readonly CommandScope _scope;
    private readonly Dictionary<Guid, ListEntry> _entries = [];
    private bool _isChanged;

    private LockedList(CommandScope scope, ShoppingList list, List<ListMember> members)
    {
        _scope = scope;
        List = list;
        Members = members;
    }

    public ShoppingList List { get; }

    /// <summary>Those that count, the first to join first.</summary>
    public List<ListMember> Members { get; }

    /// <summary>Also those that were removed.</summary>
    public IReadOnlyCollection<ListEntry> Entries => _entries.Values;

    public bool IsFull => _entries.Values.Count(entry => !entry.IsRemoved) >= ListLimits.EntriesMax;

    /// <summary>A list with the member that somebody is on it; null when there is none, or they are none.</summary>
    public static async Task<(LockedList List, ListMember Me)?> OfMemberAsync(CommandScope scope, ShoppingListId id, Shopper? shopper)
    {
        // Lists that the caller does not know are not locked for them.
        if (shopper is not { Key: var key } || !await scope.Db.ListMembers.AnyAsync(row => row.List == id && row.Shopper == key && row.HiddenBy == null, scope.CancellationToken))
        {
            return null;
        }

        var list = await FindAsync(scope, id);
        return list?.Members.Find(member => member.Shopper == key) is { } me ? (list, me) : null;
    }

    /// <summary>A list, locked; null when there is none.</summary>
    public static async Task<LockedList?> FindAsync(CommandScope scope, ShoppingListId id)
    {
        var list = await scope.Db.ShoppingLists.Where(row => row.Id == id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (list is null)
        {
            return null;
        }

        var members = await scope.Db.ListMembers.Where(row => row.List == id && row.HiddenBy == null).ToListAsync(scope.CancellationToken);
        return new LockedList(scope, list, [.. members.OrderBy(member => member.JoinedAt).ThenBy(member => member.Id)]);
    }

    public async Task LoadEntriesAsync()
    {
        foreach (var entry in await _scope.Db.ListEntries.Where(row => row.List == List.Id).ToListAsync(_scope.CancellationToken))
        {
            _entries.Add(entry.Id, entry);
        }
    }

    public ListEntry? Entry(Guid id) => _entries.GetValueOrDefault(id);

    public void Add(ListEntry entry)
    {
        _entries.Add(entry.Id, entry);
        _scope.Db.Add(entry);
    }

    /// <summary>The place behind an entry; the end for one that the list never had.</summary>
    /// <param name="after">Null for the start.</param>
    /// <param name="moved">The entry that moves there, which is not in its own way.</param>
    public string PlaceAfter(Guid? after, Guid moved)
    {
        var position = FindPlace(after, moved);
        if (position.Length <= ListOrder.LengthMax)
        {
            return position;
        }

        foreach (var (index, entry) in InOrder().Index())
        {
            entry.Position = ListOrder.At(index);
        }

        return FindPlace(after, moved);
    }

    public string PlaceAtEnd() => ListOrder.Behind(_entries.Values.MaxBy(entry => entry.Position, StringComparer.Ordinal)?.Position);

    /// <summary>Tells that the list has changed, once in a command.</summary>
    public void Changed()
    {
        if (_isChanged)
        {
            return;
        }

        _isChanged = true;
        List.Version++;
        List.ChangedAt = _scope.Now;
        _scope.Publish(new Change(ListChanged.Topic, ListChanged.KeyOf(List.Id), List.Version, "{}"));
        Members.ForEach(member => _scope.Publish(ListChanged.ChangeOf(member, List)));
    }

    /// <summary>Forgets who a member was. The next one becomes the owner; without any the list is deleted.</summary>
    public async Task RemoveAsync(ListMember member)
    {
        Members.Remove(member);
        _scope.Db.Remove(member);
        if (Members.Count == 0)
        {
            await DeleteAsync();
            return;
        }

        if (member.Role is ListRole.Owner)
        {
            Members[0].Role = ListRole.Owner;
        }

        Changed();
        _scope.Publish(ListChanged.ChangeOf(member, List));
    }

    /// <summary>Deletes the list with all that belongs to it.</summary>
    public async Task DeleteAsync()
    {
        var (db, id) = (_scope.Db, List.Id);
        Changed();
        await _scope.SaveAsync();
        await db.ListEntries.Where(row => row.List == id).ExecuteDeleteAsync(_scope.CancellationToken);
        await db.ListEdits.Where(row => row.List == id).ExecuteDeleteAsync(_scope.CancellationToken);
        await db.ListCodes.Where(row => row.List == id).ExecuteDeleteAsync(_scope.CancellationToken);
        db.RemoveRange(Members);
        db.RemoveRange(await db.ListMembers.Where(row => row.List == id && row.HiddenBy != null).ToListAsync(_scope.CancellationToken));
        db.Remove(List);
    }

    private string FindPlace(Guid? after, Guid moved)
    {
        var ordered = InOrder().Where(entry => entry.Id != moved).ToList();
        if (after is null)
        {
            return ordered.Count == 0 ? ListOrder.At(0) : ListOrder.Between("", ordered[0].Position);
        }

        var index = ordered.FindIndex(entry => entry.Id == after);
        if (index < 0 || index == ordered.Count - 1)
        {
            return ListOrder.Behind(ordered.LastOrDefault()?.Position);
        }

        return ListOrder.Between(ordered[index].Position, ordered[index + 1].Position);
    }

    private IEnumerable<ListEntry> InOrder() => _entries.Values.OrderBy(entry => entry.Position, StringComparer.Ordinal).ThenBy(entry => entry.Id);
}

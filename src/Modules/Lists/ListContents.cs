using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>What is on lists and who their members are, for all of them at once. Whoever has a list may see these.</summary>
internal static class ListContents
{
    public static async Task<IReadOnlyList<IReadOnlyList<ListEntry>>> EntriesAsync(IReadOnlyList<ShoppingListId> ids, RequestContext request)
    {
        var loader = request.Loader<ShoppingListId, IReadOnlyList<ListEntry>>(LoadEntriesAsync);
        return [.. (await loader.LoadAsync([.. ids]))!];
    }

    public static async Task<IReadOnlyList<int>> OpenCountAsync(IReadOnlyList<ShoppingListId> ids, RequestContext request) =>
        [.. (await EntriesAsync(ids, request)).Select(entries => entries.Count(entry => !entry.IsChecked))];

    public static async Task<IReadOnlyList<IReadOnlyList<ListMemberNow>>> MembersAsync(IReadOnlyList<ShoppingListId> ids, RequestContext request)
    {
        var loader = request.Loader<ShoppingListId, IReadOnlyList<ListMemberNow>>(LoadMembersAsync);
        return [.. (await loader.LoadAsync([.. ids]))!];
    }

    public static async Task<IReadOnlyList<ListRole>> MyRoleAsync(IReadOnlyList<ShoppingListId> ids, RequestContext request) =>
        [.. (await MembersAsync(ids, request)).Select(members => members.FirstOrDefault(member => member.IsMe)?.Role ?? ListRole.Editor)];

    /// <summary>Some members, each of a list; those who are none any more are left out.</summary>
    public static async Task<IReadOnlyList<ListMemberNow?>> MembersByIdAsync(IReadOnlyList<MemberOfList> keys, RequestContext request)
    {
        var lists = keys.Select(key => key.List).Distinct().ToList();
        var byId = (await MembersAsync(lists, request)).SelectMany(members => members).ToDictionary(member => member.Id);
        return [.. keys.Select(key => byId.GetValueOrDefault(key.Member))];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<ListEntry>?>> LoadEntriesAsync(IReadOnlyList<ShoppingListId> ids, RequestContext request)
    {
        await using var db = request.Service<GraphDatabase>().Read();
        var entries = await db.ListEntries.Where(entry => ids.Contains(entry.List) && entry.RemovedAt == null).ToListAsync(request.CancellationToken);
        var byList = entries.OrderBy(entry => entry.Position, StringComparer.Ordinal).ThenBy(entry => entry.Id).ToLookup(entry => entry.List);
        return [.. ids.Select(id => byList[id].ToList())];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<ListMemberNow>?>> LoadMembersAsync(IReadOnlyList<ShoppingListId> ids, RequestContext request)
    {
        var me = Shopper.Of(Caller.Of(request.User))?.Key;
        await using var db = request.Service<GraphDatabase>().Read();
        var members = await db.ListMembers
            .Where(member => ids.Contains(member.List) && member.HiddenBy == null)
            .OrderBy(member => member.JoinedAt).ThenBy(member => member.Id)
            .ToListAsync(request.CancellationToken);
        var byList = members.ToLookup(member => member.List, member => new ListMemberNow(member.Id, member.Nickname, member.Role, member.JoinedAt, member.Shopper == me));
        return [.. ids.Select(id => byList[id].ToList())];
    }
}

/// <summary>A member as the caller sees them: <c>type ListMember</c>.</summary>
internal sealed record ListMemberNow(ListMemberId Id, string? Nickname, ListRole Role, DateTimeOffset JoinedAt, bool IsMe);

/// <summary>Who did something on a list.</summary>
internal readonly record struct MemberOfList(ShoppingListId List, ListMemberId Member);

using System.Text.Json;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Lists;

/// <summary>A device in a test: what it saw of a list last, and the edits that it has not got an answer for.</summary>
internal sealed class Device(ListsShop lists, Caller caller, string list)
{
    public const int QuantityAtFirst = 1000;

    private readonly List<Edit> _pending = [];
    private Dictionary<Guid, (int Version, int Quantity, bool IsChecked)> _seen = [];

    /// <summary>Edits something, without a network. Of an entry that it does not show any more there is nothing to edit.</summary>
    public void EditAtRandom(Random random, ICollection<Guid> added)
    {
        if (_seen.Count == 0 || random.Next(4) == 0)
        {
            var entry = lists.Id();
            added.Add(entry);
            _pending.Add(new Edit(lists.Id(), entry, 0, new { add = new { text = $"{entry:N}"[^6..], quantity = QuantityAtFirst } }, 0));
            _seen.Add(entry, (0, QuantityAtFirst, false));
            return;
        }

        var (id, seen) = _seen.ElementAt(random.Next(_seen.Count));
        var change = random.Next(8);
        var delta = random.Next(-5, 6);
        object what = change switch
        {
            < 3 => new { quantity = new { from = seen.Quantity, to = seen.Quantity + delta } },
            3 => new { @checked = !seen.IsChecked },
            4 => new { move = new { after = _seen.Keys.ElementAt(random.Next(_seen.Count)) } },
            5 => new { note = $"{delta}" },
            6 => new { move = new { after = (Guid?)null } },
            _ => new { remove = true },
        };
        _pending.Add(new Edit(lists.Id(), id, seen.Version, what, change < 3 ? delta : 0) { IsRemoval = change == 7 });
        if (change == 7)
        {
            _seen.Remove(id);
        }
        else
        {
            _seen[id] = (seen.Version, change < 3 ? seen.Quantity + delta : seen.Quantity, change == 3 ? !seen.IsChecked : seen.IsChecked);
        }
    }

    /// <summary>Sends what is pending, twice when the first answer is lost, and shows what the list is then.</summary>
    public async Task SyncAsync(bool isAnswerLost, Action<Edit, string> done)
    {
        if (_pending.Count == 0)
        {
            await ShowAsync();
            return;
        }

        if (isAnswerLost)
        {
            await SendAsync(_pending);
            return;
        }

        var synced = await SendAsync(_pending);
        foreach (var (edit, report) in _pending.Zip(synced.GetProperty("edits").EnumerateArray()))
        {
            done(edit, report.GetProperty("outcome").GetString()!);
        }

        _pending.Clear();
        Show(synced.GetProperty("list"));
    }

    /// <summary>What it shows: each entry with its state, in order.</summary>
    public async Task<string> ShowAsync()
    {
        var data = await lists.Shop.AskAsync(caller, "query($list: ID!) { list(id: $list) { version entries { id quantity isChecked version note } } }", new { list });
        Show(data.GetProperty("list"));
        return data.GetRawText();
    }

    public int QuantityOf(Guid entry) => _seen.TryGetValue(entry, out var seen) ? seen.Quantity : 0;

    private void Show(JsonElement shown) => _seen = shown.GetProperty("entries").EnumerateArray().ToDictionary(
        entry => entry.GetProperty("id").GetGuid(),
        entry => (entry.GetProperty("version").GetInt32(), entry.GetProperty("quantity").GetInt32(), entry.GetProperty("isChecked").GetBoolean()));

    private Task<JsonElement> SendAsync(IEnumerable<Edit> edits) =>
        lists.SyncAsync(caller, list, [.. edits.Select(edit => new { id = edit.Id, entry = edit.Entry, seenVersion = edit.SeenVersion, change = edit.Change })]);

    /// <param name="Delta">How much more it makes of a quantity.</param>
    internal sealed record Edit(Guid Id, Guid Entry, int SeenVersion, object Change, int Delta)
    {
        public bool IsRemoval { get; init; }
    }
}

using Omnichannel.Graph.Lists;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class EntryRulesTests
{
    private static readonly DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ListMemberId _sam = new(new Guid(7, 0, 0, new byte[8]));

    // What a device may do to an entry that it has seen at version 1 and nothing since.
    private static readonly Dictionary<string, Func<ListEntry, SeenEntry, ListEditOutcome>> _edits = new()
    {
        ["one more"] = (entry, seen) => EntryRules.SetQuantity(entry, seen, 10, 11, ListUnit.Piece),
        ["two less"] = (entry, seen) => EntryRules.SetQuantity(entry, seen, 10, 8, ListUnit.Piece),
        ["note"] = (entry, seen) => EntryRules.SetNote(entry, seen, "ripe"),
        ["other note"] = (entry, seen) => EntryRules.SetNote(entry, seen, "green"),
        ["check"] = (entry, seen) => EntryRules.Check(entry, seen, _sam, _now),
        ["uncheck"] = EntryRules.Uncheck,
        ["remove"] = (entry, seen) => EntryRules.Remove(entry, seen, _now),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Entry_Should_BecomeTheSame_When_EditsThatDoNotKnowOfEachOtherArriveInAnyOrder(bool isChecked)
    {
        // arrange: any three devices, and four
        var sets = from a in _edits.Keys from b in _edits.Keys from c in _edits.Keys from d in _edits.Keys.Append("") select new[] { a, b, c, d };

        // act
        var different = sets
            .Select(set => (Set: set, Ends: Orders([.. set.Where(edit => edit.Length > 0)]).Select(order => EndOf(order, isChecked)).Distinct().ToList()))
            .Where(result => result.Ends.Count > 1)
            .Select(result => $"{string.Join(", ", result.Set)}: {string.Join(" | ", result.Ends)}")
            .ToList();

        // assert
        Assert.Empty(different);
    }

    [Theory]
    [InlineData("remove", "one more", ListEditOutcome.Done, ListEditOutcome.Revived)]
    [InlineData("one more", "remove", ListEditOutcome.Done, ListEditOutcome.Kept)]
    [InlineData("remove", "check", ListEditOutcome.Done, ListEditOutcome.Gone)]
    [InlineData("check", "remove", ListEditOutcome.Done, ListEditOutcome.Done)]
    [InlineData("one more", "two less", ListEditOutcome.Done, ListEditOutcome.Merged)]
    [InlineData("note", "other note", ListEditOutcome.Done, ListEditOutcome.Outdated)]
    [InlineData("note", "note", ListEditOutcome.Done, ListEditOutcome.Done)]
    [InlineData("remove", "remove", ListEditOutcome.Done, ListEditOutcome.Done)]
    [InlineData("remove", "note", ListEditOutcome.Done, ListEditOutcome.Revived)]
    [InlineData("note", "remove", ListEditOutcome.Done, ListEditOutcome.Kept)]
    internal void Edit_Should_SayWhatBecameOfIt_When_AnotherDeviceWasFaster(string first, string second, ListEditOutcome ofFirst, ListEditOutcome ofSecond)
    {
        // arrange
        var entry = Entry(isChecked: false);

        // act
        ListEditOutcome[] outcomes = [_edits[first](entry, new SeenEntry(1, [])), _edits[second](entry, new SeenEntry(1, []))];

        // assert
        Assert.Equal([ofFirst, ofSecond], outcomes);
    }

    [Fact]
    public void Uncheck_Should_BeDone_OnlyWhenTheCheckOffWasSeen()
    {
        // arrange
        var entry = Entry(isChecked: false);
        EntryRules.Check(entry, new SeenEntry(1, []), _sam, _now);

        // act
        var blind = EntryRules.Uncheck(entry, new SeenEntry(1, []));
        var seeing = EntryRules.Uncheck(entry, new SeenEntry(2, []));

        // assert
        Assert.Equal((ListEditOutcome.Kept, ListEditOutcome.Done, false), (blind, seeing, entry.IsChecked));
    }

    [Fact]
    public void Remove_Should_ReachWhatTheDeviceItselfHasChanged()
    {
        // arrange: the device changed it to version 2 and has not heard of that
        var entry = Entry(isChecked: false);
        EntryRules.SetQuantity(entry, new SeenEntry(1, []), 10, 12, ListUnit.Piece);

        // act
        var removed = EntryRules.Remove(entry, new SeenEntry(1, [(EntryParts.Wanted, 2)]), _now);

        // assert
        Assert.Equal((ListEditOutcome.Done, true), (removed, entry.IsRemoved));
    }

    [Fact]
    public void Remove_Should_NotReachWhatOthersWant_When_TheDeviceHasWantedItToo()
    {
        // arrange: another device made it version 2; this one, which does not know of that, version 3
        var entry = Entry(isChecked: false);
        EntryRules.SetQuantity(entry, new SeenEntry(1, []), 10, 12, ListUnit.Piece);
        HashSet<(EntryParts, int)> own = [];
        var merged = EntryRules.SetQuantity(entry, new SeenEntry(1, own), 10, 9, ListUnit.Piece);

        // act
        var removed = EntryRules.Remove(entry, new SeenEntry(1, own), _now);

        // assert
        Assert.Equal((ListEditOutcome.Merged, ListEditOutcome.Kept, 11), (merged, removed, entry.Quantity));
    }

    [Fact]
    public void Unit_Should_BeChanged_OnlyWhenTheQuantityWasSeen()
    {
        // arrange
        var entry = Entry(isChecked: false);
        EntryRules.SetQuantity(entry, new SeenEntry(1, []), 10, 12, ListUnit.Piece);

        // act
        var blind = EntryRules.SetQuantity(entry, new SeenEntry(1, []), 10, 500, ListUnit.Gram);
        var seeing = EntryRules.SetQuantity(entry, new SeenEntry(entry.Version, []), 12, 500, ListUnit.Gram);

        // assert
        Assert.Equal((ListEditOutcome.Outdated, ListEditOutcome.Done, 500, ListUnit.Gram), (blind, seeing, entry.Quantity, entry.Unit));
    }

    // Of two notes the first to arrive holds, so the note is left out.
    private static (bool IsRemoved, bool IsChecked, int Quantity) EndOf(IEnumerable<string> order, bool isChecked)
    {
        var entry = Entry(isChecked);
        foreach (var edit in order)
        {
            _edits[edit](entry, new SeenEntry(1, []));
        }

        return (entry.IsRemoved, entry.IsChecked, entry.Quantity);
    }

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> edits) => edits.Count < 2
        ? [edits]
        : edits.SelectMany((first, index) => Orders([.. edits.Where((_, other) => other != index)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));

    private static ListEntry Entry(bool isChecked) => new()
    {
        List = new ShoppingListId(new Guid(1, 0, 0, new byte[8])),
        Id = new Guid(2, 0, 0, new byte[8]),
        Text = "Appels",
        Quantity = 10,
        Unit = ListUnit.Piece,
        IsChecked = isChecked,
        Position = ListOrder.At(0),
        AddedBy = _sam,
        AddedThrough = "APP",
    };
}

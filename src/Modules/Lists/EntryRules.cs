using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>
/// What an edit does to an entry that others may have changed meanwhile. Whatever the order in which edits arrive of devices that did not know of each other, the
/// entry is there or not, checked off or not, and counts as much, all the same.
/// </summary>
internal static class EntryRules
{
    /// <summary>Adds the difference that the client has made; sets the quantity together with another unit.</summary>
    public static ListEditOutcome SetQuantity(ListEntry entry, SeenEntry seen, int from, int to, ListUnit unit)
    {
        if (Want(entry, seen) is not { } isRevived)
        {
            return ListEditOutcome.Gone;
        }

        var isKnown = seen.Includes(EntryParts.Quantity, entry.QuantityVersion);
        if (entry.Unit != unit && !isKnown)
        {
            return ListEditOutcome.Outdated;
        }

        entry.Quantity = Math.Clamp(entry.Unit == unit ? entry.Quantity + to - from : to, 1, ListLimits.QuantityMax);
        entry.Unit = unit;
        entry.QuantityVersion = seen.Changed(EntryParts.Quantity, entry.QuantityVersion, entry.Version);
        return isRevived ? ListEditOutcome.Revived : isKnown ? ListEditOutcome.Done : ListEditOutcome.Merged;
    }

    /// <summary>Changes what a text says.</summary>
    public static ListEditOutcome SetText(ListEntry entry, SeenEntry seen, string text)
    {
        if (entry.Text is null)
        {
            return ListEditOutcome.NotPossible;
        }

        if (Want(entry, seen) is not { } isRevived)
        {
            return ListEditOutcome.Gone;
        }

        if (entry.Text != text && !seen.Includes(EntryParts.Text, entry.TextVersion))
        {
            return ListEditOutcome.Outdated;
        }

        entry.Text = text;
        entry.TextVersion = seen.Changed(EntryParts.Text, entry.TextVersion, entry.Version);
        return isRevived ? ListEditOutcome.Revived : ListEditOutcome.Done;
    }

    /// <summary>Changes the note.</summary>
    public static ListEditOutcome SetNote(ListEntry entry, SeenEntry seen, string? note)
    {
        if (Want(entry, seen) is not { } isRevived)
        {
            return ListEditOutcome.Gone;
        }

        if (entry.Note != note && !seen.Includes(EntryParts.Note, entry.NoteVersion))
        {
            return ListEditOutcome.Outdated;
        }

        entry.Note = note;
        entry.NoteVersion = seen.Changed(EntryParts.Note, entry.NoteVersion, entry.Version);
        return isRevived ? ListEditOutcome.Revived : ListEditOutcome.Done;
    }

    /// <summary>Checks it off: it is in somebody's basket, whoever else did or undid that without knowing. What was removed is so if it comes back.</summary>
    public static ListEditOutcome Check(ListEntry entry, SeenEntry seen, ListMemberId member, DateTimeOffset now)
    {
        if (!entry.IsChecked)
        {
            entry.IsChecked = true;
            entry.CheckedAt = now;
            entry.CheckedBy = member;
        }

        // Also when it is checked off already: who unchecks it needs to have seen that this one has it too.
        entry.CheckedVersion = seen.Changed(EntryParts.Checked, entry.CheckedVersion, ++entry.Version);
        return entry.IsRemoved ? ListEditOutcome.Gone : ListEditOutcome.Done;
    }

    /// <summary>Takes a check-off back that was seen.</summary>
    public static ListEditOutcome Uncheck(ListEntry entry, SeenEntry seen)
    {
        if (entry.IsChecked && !seen.Includes(EntryParts.Checked, entry.CheckedVersion))
        {
            return entry.IsRemoved ? ListEditOutcome.Gone : ListEditOutcome.Kept;
        }

        if (entry.IsChecked)
        {
            entry.IsChecked = false;
            entry.CheckedAt = null;
            entry.CheckedBy = null;
            entry.CheckedVersion = seen.Changed(EntryParts.Checked, entry.CheckedVersion, ++entry.Version);
        }

        return entry.IsRemoved ? ListEditOutcome.Gone : ListEditOutcome.Done;
    }

    /// <summary>Moves it; the last to arrive holds.</summary>
    public static ListEditOutcome Move(ListEntry entry, string position)
    {
        entry.Position = position;
        entry.Version++;
        return entry.IsRemoved ? ListEditOutcome.Gone : ListEditOutcome.Done;
    }

    /// <summary>Removes what was seen: not what others wanted more of since.</summary>
    public static ListEditOutcome Remove(ListEntry entry, SeenEntry seen, DateTimeOffset now)
    {
        if (!entry.IsRemoved && !seen.Includes(EntryParts.Wanted, entry.WantedVersion))
        {
            return ListEditOutcome.Kept;
        }

        if (!entry.IsRemoved)
        {
            entry.RemovedAt = now;
            entry.RemovedVersion = seen.Changed(EntryParts.Removed, entry.RemovedVersion, ++entry.Version);
        }

        return ListEditOutcome.Done;
    }

    // Somebody wants it. What was removed without their knowing comes back; null when they knew.
    private static bool? Want(ListEntry entry, SeenEntry seen)
    {
        if (entry.IsRemoved && seen.Includes(EntryParts.Removed, entry.RemovedVersion))
        {
            return null;
        }

        var isRevived = entry.IsRemoved;
        entry.RemovedAt = null;
        entry.WantedVersion = seen.Changed(EntryParts.Wanted, entry.WantedVersion, ++entry.Version);
        return isRevived;
    }
}

/// <summary>What became of an edit.</summary>
internal enum ListEditOutcome
{
    Done,
    Merged,
    Revived,
    Kept,
    Outdated,
    Gone,
    UnknownEntry,
    UnknownProduct,
    ListFull,
    NotPossible,
}

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Which page of a list is asked for (Relay's cursor connections). A handler takes them as one parameter.</summary>
/// <param name="First">How many items from the start, 0 to <see cref="SizeMax"/>.</param>
/// <param name="After">Only items after this cursor.</param>
/// <param name="Last">How many items from the end, 0 to <see cref="SizeMax"/>.</param>
/// <param name="Before">Only items before this cursor.</param>
public sealed record PageArguments(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>How many items a page has when neither end says.</summary>
    public const int SizeDefault = 10;

    /// <summary>How many items a page may have.</summary>
    public const int SizeMax = 100;

    /// <summary>How many items are asked for from the list's start, 0 to <see cref="SizeMax"/>; null for any other page, and for a size that is refused.</summary>
    public int? StartSize => this is { After: null, Before: null, Last: null } && Size is >= 0 and <= SizeMax ? Size : null;

    /// <summary>Whether the page is counted from the list's end.</summary>
    internal bool IsBackward => First is null && Last is not null;

    /// <summary>How many items are read.</summary>
    internal int Size => (IsBackward ? Last : First) ?? SizeDefault;

    /// <exception cref="GraphQLException">A size is out of range.</exception>
    internal void Check()
    {
        Check("first", First);
        Check("last", Last);
    }

    private static void Check(string name, int? size)
    {
        if (size < 0)
        {
            throw InputRefusal.Of($"\"{name}\" must not be negative, found: {size}.");
        }

        if (size > SizeMax)
        {
            throw InputRefusal.Of($"\"{name}\" must be at most {SizeMax}, found: {size}.");
        }
    }
}

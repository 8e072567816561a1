using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Rows;

/// <summary>A cart that went into another.</summary>
internal sealed class CartMerge
{
    public required CartMergeId Id { get; init; }

    /// <summary>Into which.</summary>
    public required CartId Cart { get; init; }

    /// <summary>Which; it is closed, with its lines.</summary>
    public required CartId Incoming { get; init; }

    /// <summary>The merge of customers that brought it; null when a guest signed in.</summary>
    public Guid? CustomerMerge { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>What became of one line of a cart that came in.</summary>
internal sealed class MergedLine
{
    public required CartMergeId Merge { get; init; }

    public required int Position { get; init; }

    public required ProductId Product { get; init; }

    public required int Before { get; init; }

    public required int Incoming { get; init; }

    public required int After { get; init; }

    public required long PriceBeforeMinor { get; init; }

    /// <summary>Null when it was not for sale.</summary>
    public long? PriceNowMinor { get; init; }

    public required Currency Currency { get; init; }
}

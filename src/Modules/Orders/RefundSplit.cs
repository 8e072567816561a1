namespace Omnichannel.Graph.Orders;

/// <summary>Which payments give money back: rules without rows.</summary>
internal static class RefundSplit
{
    /// <summary>Takes an amount from what is left of some payments, the first one first: never more than is left.</summary>
    /// <returns>How much each gives back; together the amount, or all that is left.</returns>
    public static IReadOnlyList<long> Of(long amountMinor, IReadOnlyList<long> left)
    {
        var parts = new long[left.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = Math.Clamp(amountMinor, 0, Math.Max(0, left[index]));
            amountMinor -= parts[index];
        }

        return parts;
    }
}

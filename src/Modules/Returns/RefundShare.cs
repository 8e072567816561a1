using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Returns;

/// <summary>What is paid back for units that come back: rules without rows.</summary>
internal static class RefundShare
{
    /// <summary>What some units of a line cost. However the units of a line come back, together they give exactly what the line cost, and none gives more than its share rounded up.</summary>
    /// <param name="totalMinor">What the line cost, after what was taken off.</param>
    /// <param name="bought">How many units the line has.</param>
    /// <param name="before">How many came back before.</param>
    /// <param name="units">How many come back now; with those before no more than were bought.</param>
    public static long Of(long totalMinor, int bought, int before, int units) => Share(totalMinor, bought, before + units) - Share(totalMinor, bought, before);

    /// <summary>
    /// What it cost to get the goods is paid back with the last of them (Directive 2011/83/EU, article 13): once, when all that can come back has.
    /// </summary>
    /// <param name="order">What was bought.</param>
    /// <param name="before">How many units of each line came back before.</param>
    /// <param name="after">How many did after this return.</param>
    public static long FulfilmentOf(ReturnableOrder order, IReadOnlyDictionary<OrderLineId, int> before, IReadOnlyDictionary<OrderLineId, int> after) =>
        IsWhole(order, after) && !IsWhole(order, before) ? order.FulfilmentMinor : 0;

    // Services are had; an order with one never comes back whole.
    private static bool IsWhole(ReturnableOrder order, IReadOnlyDictionary<OrderLineId, int> back) =>
        order.Lines.All(line => line.IsGoods && back.GetValueOrDefault(line.Id) == line.Quantity);

    private static long Share(long totalMinor, int bought, int units) => totalMinor * units / bought;
}

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>When a place is open.</summary>
/// <param name="Week">Its usual week; several entries for a day that has a break.</param>
/// <param name="SpecialDays">The days that differ, at most one entry for each.</param>
public sealed record OpeningHours(IReadOnlyList<WeeklyOpening> Week, IReadOnlyList<SpecialDay> SpecialDays);

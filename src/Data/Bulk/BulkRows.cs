namespace Omnichannel.Graph.Data.Bulk;

/// <summary>New rows of one table.</summary>
/// <param name="Table">Where to.</param>
/// <param name="Rows">1 or more.</param>
public sealed record BulkRows(BulkTable Table, IReadOnlyList<object> Rows);

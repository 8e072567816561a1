namespace Omnichannel.Graph.Host.Import;

/// <summary>Some rows of a file as records; what is wrong with a row goes to the summary, and the others are not held up by it.</summary>
internal static class ImportBatch
{
    /// <param name="rows">In the order of the file.</param>
    /// <param name="summary">Where bad rows go.</param>
    /// <param name="map">Makes a record of a row, or throws <see cref="BadRowException"/>.</param>
    /// <param name="keyOf">By what a record is known; the first row of a key counts.</param>
    public static IReadOnlyCollection<TRecord> Records<TKey, TRecord>(
        IReadOnlyList<ImportRow> rows, ImportSummary summary, Func<ImportRow, TRecord> map, Func<TRecord, TKey> keyOf)
        where TKey : notnull
    {
        var records = new OrderedDictionary<TKey, TRecord>();
        foreach (var row in rows)
        {
            try
            {
                var record = map(row);
                if (!records.TryAdd(keyOf(record), record))
                {
                    summary.Refuse(row.Line, $"{keyOf(record)} is in the file twice");
                }
            }
            catch (BadRowException bad)
            {
                summary.Refuse(row.Line, bad.Message);
            }
        }

        return records.Values;
    }
}

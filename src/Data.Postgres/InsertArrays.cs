using System.Collections.Concurrent;

using Npgsql;

using Omnichannel.Graph.Data.Bulk;

namespace Omnichannel.Graph.Data.Postgres;

/// <summary>Adds rows with an array for each column: one statement, the same text however many they are, so it is prepared once.</summary>
internal static class InsertArrays
{
    private static readonly ConcurrentDictionary<BulkTable, string> _statements = new();

    public static NpgsqlBatchCommand Command(BulkTable table, IReadOnlyList<object> rows)
    {
        var command = new NpgsqlBatchCommand(_statements.GetOrAdd(table, Statement));
        foreach (var column in table.Given)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = Values(column, rows) });
        }

        return command;
    }

    private static string Statement(BulkTable table)
    {
        var columns = string.Join(", ", table.Given.Select(column => column.Name));
        var arrays = string.Join(", ", table.Given.Select((column, index) => $"${index + 1}::{column.Mapping.StoreType}[]"));
        return $"INSERT INTO {table.Name} ({columns}) SELECT * FROM unnest({arrays})";
    }

    private static Array Values(BulkColumn column, IReadOnlyList<object> rows)
    {
        var values = Array.CreateInstance(column.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(column.Type) : column.Type, rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            values.SetValue(column.Read(rows[index]), index);
        }

        return values;
    }
}

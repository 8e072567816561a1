using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Omnichannel.Graph.Data.Bulk;

/// <summary>A row's table as many rows are written to it: its columns, and how they are read from a row.</summary>
public sealed class BulkTable
{
    private BulkTable(string name, IReadOnlyList<BulkColumn> columns)
    {
        Name = name;
        Columns = columns;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>All columns of the row.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>The statement's end that replaces a row of the same key, where any column differs.</summary>
    public string OnConflict()
    {
        var keys = string.Join(", ", Columns.Where(column => column.IsKey).Select(column => column.Name));
        var others = Columns.Where(column => !column.IsKey).Select(column => column.Name).ToList();
        return others.Count == 0
            ? $"ON CONFLICT ({keys}) DO NOTHING"
            : $"ON CONFLICT ({keys}) DO UPDATE SET {string.Join(", ", others.Select(name => $"{name} = excluded.{name}"))} "
                + $"WHERE {string.Join(" OR ", others.Select(name => $"{Name}.{name} IS DISTINCT FROM excluded.{name}"))}";
    }

    internal static BulkTable Of<TRow>(GraphDbContext db)
    {
        var type = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow)} is no row of any module.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        return new BulkTable(table.Name, [.. ColumnsOf(type, table, row => row)]);
    }

    private static IEnumerable<BulkColumn> ColumnsOf(ITypeBase type, StoreObjectIdentifier table, Func<object, object?> owner)
    {
        foreach (var property in type.GetProperties())
        {
            var getter = property.GetGetter();
            var mapping = (RelationalTypeMapping)property.GetTypeMapping();
            yield return new BulkColumn(
                $"\"{property.GetColumnName(table)}\"",
                mapping,
                property.IsPrimaryKey(),
                row => owner(row) is { } value && getter.GetClrValue(value) is { } read ? mapping.Converter?.ConvertToProvider(read) ?? read : null);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var getter = complex.GetGetter();
            foreach (var column in ColumnsOf(complex.ComplexType, table, row => owner(row) is { } value ? getter.GetClrValue(value) : null))
            {
                yield return column;
            }
        }
    }
}

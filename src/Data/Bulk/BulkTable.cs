using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Omnichannel.Graph.Data.Bulk;

/// <summary>A row's table as many rows are written to it: its columns, and how they are read from a row.</summary>
public sealed class BulkTable
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, BulkTable>> _known = [];

    private BulkTable(string name, IReadOnlyList<BulkColumn> columns)
    {
        Name = name;
        Columns = columns;
        Given = [.. columns.Where(column => !column.IsGenerated)];
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>All columns of the row.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>The columns whose values a new row brings with it.</summary>
    public IReadOnlyList<BulkColumn> Given { get; }

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

    internal static BulkTable Of(GraphDbContext db, Type row) => _known.GetOrCreateValue(db.Model).GetOrAdd(row, static (row, model) => Of(model, row), db.Model);

    private static BulkTable Of(IModel model, Type row)
    {
        var type = model.FindEntityType(row) ?? throw new InvalidOperationException($"{row} is no row of any module.");
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
                property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long),
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

using Microsoft.EntityFrameworkCore.Storage;

namespace Omnichannel.Graph.Data.Bulk;

/// <summary>A column as many rows are written to it.</summary>
/// <param name="Name">The column's name, quoted: some are words of SQL, such as an order's.</param>
/// <param name="Mapping">Its type in the database.</param>
/// <param name="IsKey">Whether it is of the primary key.</param>
/// <param name="IsGenerated">Whether the database gives the value of a new row.</param>
/// <param name="Read">The value of a row as the database takes it; null for no value.</param>
public sealed record BulkColumn(string Name, RelationalTypeMapping Mapping, bool IsKey, bool IsGenerated, Func<object, object?> Read)
{
    /// <summary>The type of what <see cref="Read"/> gives.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(Mapping.Converter?.ProviderClrType ?? Mapping.ClrType) ?? Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;
}

using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>The keys that a list is sorted by and that its cursors hold; together they must be unique. Make it once and keep it.</summary>
/// <typeparam name="TRow">The list's rows.</typeparam>
public sealed class Keyset<TRow>
{
    private const int CursorLengthMax = 2048;

    private readonly KeysetColumn<TRow>[] _columns;
    private readonly string _signature;

    internal Keyset(KeysetColumn<TRow>[] columns)
    {
        _columns = columns;
        _signature = Signature(columns);
    }

    internal IReadOnlyList<KeysetColumn<TRow>> Columns => _columns;

    /// <summary>Rows with equal keys so far are sorted by this one, smallest first.</summary>
    public Keyset<TRow> ThenBy<TKey>(Expression<Func<TRow, TKey>> key) => new([.. _columns, new KeysetColumn<TRow, TKey>(key, descending: false)]);

    /// <summary>Rows with equal keys so far are sorted by this one, greatest first.</summary>
    public Keyset<TRow> ThenByDescending<TKey>(Expression<Func<TRow, TKey>> key) => new([.. _columns, new KeysetColumn<TRow, TKey>(key, descending: true)]);

    /// <summary>A row's place in the list, opaque.</summary>
    public string Cursor(TRow row)
    {
        var parts = new string[_columns.Length + 1];
        parts[0] = _signature;
        for (var index = 0; index < _columns.Length; index++)
        {
            parts[index + 1] = _columns[index].Format(row);
        }

        return CursorFormat.Encode(parts);
    }

    /// <summary>The rows in the list's order, or from its end.</summary>
    internal IQueryable<TRow> Order(IQueryable<TRow> rows, bool reverse)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            rows = _columns[index].Order(rows, index == 0, reverse);
        }

        return rows;
    }

    /// <summary>The keys that a cursor holds.</summary>
    /// <exception cref="GraphQLException">It is no cursor of a list in this order.</exception>
    internal object[] Parse(string cursor, string argument)
    {
        var parts = cursor.Length <= CursorLengthMax ? CursorFormat.Decode(cursor) : null;
        if (parts?.Length == _columns.Length + 1 && parts[0] == _signature)
        {
            var keys = new object[_columns.Length];
            var index = 0;
            while (index < keys.Length && _columns[index].TryParse(parts[index + 1], out keys[index]))
            {
                index++;
            }

            if (index == keys.Length)
            {
                return keys;
            }
        }

        throw InputRefusal.Of($"\"{argument}\" is not a cursor of this list in this order.");
    }

    /// <summary>A condition on rows: after or before a place, that place included or not.</summary>
    internal Expression<Func<TRow, bool>> Beyond(object[] place, bool after, bool inclusive)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression? condition = null;
        for (var index = _columns.Length - 1; index >= 0; index--)
        {
            var column = _columns[index];
            var isLast = index == _columns.Length - 1;
            var greater = after != column.Descending;
            var kind = (greater, isLast && inclusive) switch
            {
                (true, false) => ExpressionType.GreaterThan,
                (true, true) => ExpressionType.GreaterThanOrEqual,
                (false, false) => ExpressionType.LessThan,
                (false, true) => ExpressionType.LessThanOrEqual,
            };
            var beyond = column.Is(kind, row, place[index]);
            condition = condition is null ? beyond : Expression.OrElse(
                beyond, Expression.AndAlso(column.Is(ExpressionType.Equal, row, place[index]), condition));
        }

        // Said twice, because PostgreSQL begins an index at a bound on its first column, and not at one that stands in an OR.
        return Expression.Lambda<Func<TRow, bool>>(_columns.Length == 1 ? condition! : Expression.AndAlso(Bound(row, place[0], after), condition!), row);
    }

    private Expression Bound(ParameterExpression row, object first, bool after) =>
        _columns[0].Is(after != _columns[0].Descending ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual, row, first);

    /// <summary>Compares a row in memory with a place, in the list's order.</summary>
    internal int Compare(TRow row, object[] place)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            var order = _columns[index].Compare(row, place[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    // So that a cursor of one order is refused by another; stable over processes, hence not GetHashCode.
    private static string Signature(IEnumerable<KeysetColumn<TRow>> columns)
    {
        var hash = 2166136261u;
        foreach (var character in string.Join("|", columns.Select(column => column.Text)))
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash.ToString("x", CultureInfo.InvariantCulture);
    }

    /// <summary>A JSON list of strings in base64url.</summary>
    private static class CursorFormat
    {
        public static string Encode(string[] parts)
        {
            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                writer.WriteStartArray();
                foreach (var part in parts)
                {
                    writer.WriteStringValue(part);
                }

                writer.WriteEndArray();
            }

            return Base64Url.EncodeToString(buffer.WrittenSpan);
        }

        public static string[]? Decode(string cursor)
        {
            var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
            if (!Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length))
            {
                return null;
            }

            try
            {
                using var document = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 1 });
                var parts = document.RootElement.ValueKind is JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [];
                return parts.TrueForAll(part => part.ValueKind is JsonValueKind.String) ? [.. parts.Select(part => part.GetString()!)] : null;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}

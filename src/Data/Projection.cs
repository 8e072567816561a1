using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace Omnichannel.Graph.Data;

/// <summary>Which columns of a row the fields of a type need, so that a list reads only what is asked for.</summary>
/// <remarks>Make it once and keep it. The rows it gives hold the defaults in all other properties.</remarks>
/// <typeparam name="TRow">The row; needs a constructor without parameters.</typeparam>
public sealed class Projection<TRow>
    where TRow : class
{
    // Whoever asks for ever new sets of fields gets more than these columns, and no more memory.
    private const int MadeMax = 256;

    private readonly ParameterExpression _row = Expression.Parameter(typeof(TRow), "row");
    private readonly SortedDictionary<string, MemberBinding> _always = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberBinding[]> _fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Expression<Func<TRow, TRow>>> _made = new(StringComparer.Ordinal);

    /// <summary>Columns that are read whatever is asked for: the key, and what lists are sorted by.</summary>
    public Projection<TRow> Always(params ReadOnlySpan<Expression<Func<TRow, object?>>> columns)
    {
        foreach (var column in columns)
        {
            _always[MemberOf(column).Member.Name] = Same(column);
        }

        return this;
    }

    /// <summary>A property that is no column, and what it is read from.</summary>
    public Projection<TRow> Always<TValue>(Expression<Func<TRow, TValue>> property, Expression<Func<TRow, TValue>> value)
    {
        var member = MemberOf(property).Member;
        _always[member.Name] = Expression.Bind(member, new Rename(value.Parameters[0], _row).Visit(value.Body));
        return this;
    }

    /// <summary>The columns that a field of the type needs. Fields that are not named need none.</summary>
    public Projection<TRow> Field(string field, params ReadOnlySpan<Expression<Func<TRow, object?>>> columns)
    {
        var bindings = new MemberBinding[columns.Length];
        for (var index = 0; index < columns.Length; index++)
        {
            bindings[index] = Same(columns[index]);
        }

        _fields.Add(field, bindings);
        return this;
    }

    /// <summary>The rows with what some fields need: the same expression for the same fields.</summary>
    public Expression<Func<TRow, TRow>> Of(IEnumerable<string> fields)
    {
        var known = fields.Where(_fields.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var name = string.Join(' ', known);
        return _made.TryGetValue(name, out var made) ? made
            : _made.Count < MadeMax || known.Length == _fields.Count ? _made.GetOrAdd(name, _ => Make(known))
            : OfAll();
    }

    /// <summary>The rows with what all fields need, to be filtered before <see cref="Of"/>; what is not selected from them is not read.</summary>
    public Expression<Func<TRow, TRow>> OfAll() => Of(_fields.Keys);

    private Expression<Func<TRow, TRow>> Make(string[] fields)
    {
        var bindings = new SortedDictionary<string, MemberBinding>(_always, StringComparer.Ordinal);
        foreach (var binding in fields.SelectMany(field => _fields[field]))
        {
            bindings[binding.Member.Name] = binding;
        }

        return Expression.Lambda<Func<TRow, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), bindings.Values), _row);
    }

    private MemberAssignment Same(Expression<Func<TRow, object?>> column)
    {
        var member = MemberOf(column).Member;
        return Expression.Bind(member, Expression.MakeMemberAccess(_row, member));
    }

    private static MemberExpression MemberOf(LambdaExpression column) => column.Body switch
    {
        MemberExpression member => member,
        UnaryExpression { Operand: MemberExpression member } => member,
        _ => throw new ArgumentException($"A column is a property of the row, found: {column.Body}.", nameof(column)),
    };

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

using System.Linq.Expressions;

using Omnichannel.Graph.Engine.Binding.Filtering;

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>One key that a list is sorted by.</summary>
internal abstract class KeysetColumn<TRow>(LambdaExpression key, bool descending)
{
    public LambdaExpression Key => key;

    public bool Descending => descending;

    /// <summary>What is sorted by, for the cursor's signature.</summary>
    public string Text => $"{ParameterReplacement.Apply(key, Expression.Parameter(typeof(TRow), "row"))}:{key.ReturnType.Name}:{(descending ? "desc" : "asc")}";

    /// <summary>The same key in the other direction.</summary>
    public abstract KeysetColumn<TRow> Reversed();

    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool isFirst, bool reverse);

    public abstract string Format(TRow row);

    public abstract bool TryParse(string text, out object value);

    /// <summary>Compares a row in memory with a value, in the list's order.</summary>
    public abstract int Compare(TRow row, object value);

    /// <summary>A condition on a row: its key beyond a value, or not.</summary>
    public Expression Is(ExpressionType kind, ParameterExpression row, object value)
    {
        var left = ParameterReplacement.Apply(key, row);
        var right = Captured(value);
        return kind is ExpressionType.Equal ? Expression.Equal(left, right) : Comparison.Of(kind, left, right);
    }

    protected abstract Expression Captured(object value);
}

internal sealed class KeysetColumn<TRow, TKey> : KeysetColumn<TRow>
{
    private readonly Expression<Func<TRow, TKey>> _key;
    private readonly Lazy<Func<TRow, TKey>> _read;
    private readonly CursorText<TKey> _text = CursorText<TKey>.Create();

    public KeysetColumn(Expression<Func<TRow, TKey>> key, bool descending)
        : this(key, descending, new Lazy<Func<TRow, TKey>>(key.Compile))
    {
    }

    private KeysetColumn(Expression<Func<TRow, TKey>> key, bool descending, Lazy<Func<TRow, TKey>> read)
        : base(key, descending)
    {
        _key = key;
        _read = read;
    }

    public override KeysetColumn<TRow> Reversed() => new KeysetColumn<TRow, TKey>(_key, !Descending, _read);

    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool isFirst, bool reverse) => (isFirst, Descending != reverse) switch
    {
        (true, false) => rows.OrderBy(_key),
        (true, true) => rows.OrderByDescending(_key),
        (false, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(_key),
        (false, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(_key),
    };

    public override string Format(TRow row) => _text.Format(_read.Value(row));

    public override bool TryParse(string text, out object value)
    {
        var parsed = _text.TryParse(text, out var key);
        value = key!;
        return parsed;
    }

    public override int Compare(TRow row, object value)
    {
        var order = Comparer<TKey>.Default.Compare(_read.Value(row), (TKey)value);
        return Descending ? -order : order;
    }

    protected override Expression Captured(object value) => CapturedValue.Of((TKey)value);
}

using System.Linq.Expressions;

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Begins a <see cref="Keyset{TRow}"/>.</summary>
public static class Keyset
{
    /// <summary>Sorted by a key, smallest first.</summary>
    public static Keyset<TRow> By<TRow, TKey>(Expression<Func<TRow, TKey>> key) => new([new KeysetColumn<TRow, TKey>(key, descending: false)]);

    /// <summary>Sorted by a key, greatest first.</summary>
    public static Keyset<TRow> ByDescending<TRow, TKey>(Expression<Func<TRow, TKey>> key) => new([new KeysetColumn<TRow, TKey>(key, descending: true)]);
}

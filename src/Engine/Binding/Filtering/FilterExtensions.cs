using Omnichannel.Graph.Engine.Binding.Paging;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>Applies filters and sorts that a caller may leave out.</summary>
public static class FilterExtensions
{
    /// <summary>The rows that a filter asks for; all without one.</summary>
    public static IQueryable<TRow> Where<TRow>(this IQueryable<TRow> rows, Filter<TRow>? filter) => filter is null ? rows : rows.Where(filter.Predicate);

    /// <summary>The order that is asked for; the list's own without one.</summary>
    public static Keyset<TRow> Or<TRow>(this Sort<TRow>? sort, Keyset<TRow> otherwise) => sort?.Then(otherwise) ?? otherwise;
}

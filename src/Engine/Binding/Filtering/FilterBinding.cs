using System.Linq.Expressions;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>Says where fields of filters and sorts are found, when they are not the row's properties of the same name.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed class FilterBinding<TRow>
{
    private readonly FilterMap _map;

    internal FilterBinding(FilterMap map) => _map = map;

    /// <summary>A field is this part of a row.</summary>
    public FilterBinding<TRow> Field<TValue>(string field, Expression<Func<TRow, TValue>> part)
    {
        _map[field] = part;
        return this;
    }
}

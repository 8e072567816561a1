using Omnichannel.Graph.Engine.Binding.Paging;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>The order that a list of input objects asks for, each with one field and <c>ASC</c> or <c>DESC</c>. A handler takes it as a parameter.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed class Sort<TRow>
{
    private readonly KeysetColumn<TRow>[] _columns;

    internal Sort(KeysetColumn<TRow>[] columns) => _columns = columns;

    /// <summary>The order, with the keys that make it total behind it.</summary>
    /// <param name="otherwise">The list's own order, which is unique.</param>
    public Keyset<TRow> Then(Keyset<TRow> otherwise) => new([.. _columns, .. otherwise.Columns]);
}

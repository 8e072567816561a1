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

    /// <summary>
    /// The order, with the keys that make it total behind it in the direction of its last key, so that an index on both is read in one go, forwards or backwards.
    /// </summary>
    /// <param name="otherwise">The list's own order, which is unique, smallest first.</param>
    public Keyset<TRow> Along(Keyset<TRow> otherwise) =>
        _columns is [.., { Descending: true }] ? new([.. _columns, .. otherwise.Columns.Select(column => column.Reversed())]) : Then(otherwise);
}

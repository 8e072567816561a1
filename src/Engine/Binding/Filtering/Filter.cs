using System.Linq.Expressions;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>What an input object asks of rows. A handler takes it as a parameter; the input object's fields name what can be asked.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed class Filter<TRow>
{
    internal Filter(Expression<Func<TRow, bool>> predicate) => Predicate = predicate;

    /// <summary>The condition, in terms that database providers translate.</summary>
    public Expression<Func<TRow, bool>> Predicate { get; }
}

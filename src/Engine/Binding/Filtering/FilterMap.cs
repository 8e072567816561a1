using System.Linq.Expressions;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>Where fields of filters and sorts are found in a row, as lambdas from the row.</summary>
internal sealed class FilterMap : Dictionary<string, LambdaExpression>
{
    public FilterMap()
        : base(StringComparer.Ordinal)
    {
    }
}

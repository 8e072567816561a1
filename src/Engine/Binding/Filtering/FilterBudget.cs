namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>How much one filter may ask.</summary>
internal sealed class FilterBudget
{
    private const int ConditionsMax = 50;
    private const int DepthMax = 8;
    private const int ListMax = 100;

    private int _conditions;
    private int _depth;

    /// <exception cref="GraphQLException">There are too many.</exception>
    public void Condition()
    {
        if (++_conditions > ConditionsMax)
        {
            throw InputRefusal.Of($"A filter may have at most {ConditionsMax} conditions.");
        }
    }

    /// <exception cref="GraphQLException">The nesting is too deep.</exception>
    public void Enter()
    {
        if (++_depth > DepthMax)
        {
            throw InputRefusal.Of($"A filter may be nested at most {DepthMax} deep.");
        }
    }

    public void Leave() => _depth--;

    /// <exception cref="GraphQLException">The list is too long.</exception>
    public static void Items(int count)
    {
        if (count > ListMax)
        {
            throw InputRefusal.Of($"A list in a filter may have at most {ListMax} items, found: {count}.");
        }
    }
}

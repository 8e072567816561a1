namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>When a selection takes part: all of its <c>@skip</c> and <c>@include</c> conditions on variables, those around it included.</summary>
internal sealed class Inclusion
{
    /// <summary>No conditions.</summary>
    public static readonly Inclusion Always = new([]);

    private readonly Condition[] _conditions;

    private Inclusion(Condition[] conditions) => _conditions = conditions;

    /// <summary>Both this and another condition; null when they exclude each other.</summary>
    public Inclusion? And(int flag, bool expected)
    {
        foreach (var condition in _conditions)
        {
            if (condition.Flag == flag)
            {
                return condition.Expected == expected ? this : null;
            }
        }

        return new Inclusion([.. _conditions.Append(new Condition(flag, expected)).OrderBy(condition => condition.Flag)]);
    }

    /// <summary>Whether it holds for a request's flags.</summary>
    public bool Holds(bool[] flags)
    {
        foreach (var condition in _conditions)
        {
            if (flags[condition.Flag] != condition.Expected)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it is the same set of conditions.</summary>
    public bool Same(Inclusion other) => ReferenceEquals(this, other) || _conditions.AsSpan().SequenceEqual(other._conditions);

    private readonly record struct Condition(int Flag, bool Expected);
}

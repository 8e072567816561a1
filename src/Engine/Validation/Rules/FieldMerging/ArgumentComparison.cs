using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>Whether arguments are identical as written, in any order (5.3.2).</summary>
internal static class ArgumentComparison
{
    public static bool AreSame(ImmutableArray<ArgumentNode> left, ImmutableArray<ArgumentNode> right, ComparisonBudget budget)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (Find(left[index].Name.Value, index, right, budget) is not { } other || !AreSame(left[index].Value, other.Value, budget))
            {
                return false;
            }
        }

        return true;
    }

    private static ArgumentNode? Find(string name, int likelyIndex, ImmutableArray<ArgumentNode> arguments, ComparisonBudget budget)
    {
        budget.Spend(1);
        if (arguments[likelyIndex].Name.Value == name)
        {
            return arguments[likelyIndex];
        }

        budget.Spend(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument;
            }
        }

        return null;
    }

    private static bool AreSame(ValueNode left, ValueNode right, ComparisonBudget budget) => (left, right) switch
    {
        (VariableNode one, VariableNode other) => one.Name.Value == other.Name.Value,
        (IntValueNode one, IntValueNode other) => one.Value == other.Value,
        (FloatValueNode one, FloatValueNode other) => one.Value == other.Value,
        (StringValueNode one, StringValueNode other) => one.Value == other.Value && one.IsBlock == other.IsBlock,
        (BooleanValueNode one, BooleanValueNode other) => one.Value == other.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode one, EnumValueNode other) => one.Value == other.Value,
        (ListValueNode one, ListValueNode other) => AreSame(one.Values, other.Values, budget),
        (ObjectValueNode one, ObjectValueNode other) => AreSame(one.Fields, other.Fields, budget),
        _ => false,
    };

    private static bool AreSame(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right, ComparisonBudget budget)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        budget.Spend(left.Length);
        for (var index = 0; index < left.Length; index++)
        {
            if (!AreSame(left[index], right[index], budget))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right, ComparisonBudget budget)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            // Looked for both ways: an object that repeats a field is refused elsewhere, but is not the same as another that does not.
            if (Find(left[index].Name.Value, index, right, budget) is not { } other
                || Find(right[index].Name.Value, index, left, budget) is null
                || !AreSame(left[index].Value, other.Value, budget))
            {
                return false;
            }
        }

        return true;
    }

    private static ObjectFieldNode? Find(string name, int likelyIndex, ImmutableArray<ObjectFieldNode> fields, ComparisonBudget budget)
    {
        budget.Spend(1);
        if (fields[likelyIndex].Name.Value == name)
        {
            return fields[likelyIndex];
        }

        budget.Spend(fields.Length);
        foreach (var field in fields)
        {
            if (field.Name.Value == name)
            {
                return field;
            }
        }

        return null;
    }
}

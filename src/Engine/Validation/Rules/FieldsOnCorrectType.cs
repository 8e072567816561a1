using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.3.1, Field Selections: a selected field exists on the type it is selected from.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
internal sealed class FieldsOnCorrectType : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Field;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (context.FieldDefinition is null && context.ParentType is { } type)
        {
            var suggestion = context.Suggestions ? SuggestionFor(field.Name.Value, type, context.Schema) : "";
            context.Report($"Cannot query field \"{field.Name.Value}\" on type \"{type}\".{suggestion}", field);
        }
    }

    private static string SuggestionFor(string name, NamedType type, Schema schema)
    {
        var types = type.IsAbstract ? TypesWith(name, type, schema) : [];
        return types.Count > 0
            ? Suggestions.Sentence("to use an inline fragment on", types)
            : Suggestions.DidYouMean(name, type is ComplexType complex ? complex.Fields.Select(field => field.Name) : []);
    }

    /// <summary>Possible types that have the field and their interfaces that have it: those that say most first.</summary>
    private static List<string> TypesWith(string name, NamedType type, Schema schema)
    {
        var usages = new Dictionary<ComplexType, int>();
        foreach (var possible in schema.PossibleTypes(type).Where(possible => possible.Field(name) is not null))
        {
            usages.TryAdd(possible, 1);
            foreach (var common in possible.Interfaces.Where(common => common.Field(name) is not null))
            {
                usages[common] = usages.GetValueOrDefault(common) + 1;
            }
        }

        return [.. Sorted([.. usages.Keys], usages).Select(candidate => candidate.Name)];
    }

    /// <summary>
    /// A run at the beginning, then insertion with binary search: the order is no total one, it may even have circles, and this gives what the reference
    /// implementation's sort gives.
    /// </summary>
    private static List<ComplexType> Sorted(List<ComplexType> types, Dictionary<ComplexType, int> usages)
    {
        var sorted = new List<ComplexType>(types.Count);
        sorted.AddRange(types.Take(RunLength(types, usages)));
        foreach (var type in types.Skip(sorted.Count))
        {
            var (low, high) = (0, sorted.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Compare(type, sorted[middle], usages) < 0 ? (low, middle) : (middle + 1, high);
            }

            sorted.Insert(low, type);
        }

        return sorted;
    }

    /// <summary>How many types from the first on are in order, or all in the opposite order; those are turned round.</summary>
    private static int RunLength(List<ComplexType> types, Dictionary<ComplexType, int> usages)
    {
        var isDescending = types.Count > 1 && Compare(types[1], types[0], usages) < 0;
        var length = Math.Min(types.Count, 2);
        while (length < types.Count && Compare(types[length], types[length - 1], usages) < 0 == isDescending)
        {
            length++;
        }

        if (isDescending)
        {
            types.Reverse(0, length);
        }

        return length;
    }

    private static int Compare(ComplexType left, ComplexType right, Dictionary<ComplexType, int> usages)
    {
        if (usages[right] != usages[left])
        {
            return usages[right] - usages[left];
        }

        if (left is InterfaceType leftInterface && right.Interfaces.Contains(leftInterface))
        {
            return -1;
        }

        return right is InterfaceType rightInterface && left.Interfaces.Contains(rightInterface)
            ? 1
            : NaturalComparer.Instance.Compare(left.Name, right.Name);
    }
}

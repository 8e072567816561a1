using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Input without a type to coerce it by: what a custom scalar that nobody bound is given.</summary>
internal static class UntypedValue
{
    /// <summary>JSON as null, bool, int, long, double, string, list or <see cref="InputObject"/>.</summary>
    /// <remarks>The recursion is as deep as the JSON, whose reader limits it.</remarks>
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => List(value),
        JsonValueKind.Object => Object(value),
        _ => null,
    };

    /// <summary>
    /// A literal as null, bool, int, long, double, string, list or <see cref="InputObject"/>; an enum value becomes its name, a variable its coerced value.
    /// </summary>
    /// <remarks>The recursion is as deep as the literal, which the parser limits.</remarks>
    /// <param name="variables">Null for a constant. A field whose variable has no value is left out; any other such variable becomes null.</param>
    public static object? Of(ValueNode literal, VariableValues? variables = null) => literal switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => Integer(number.Value),
        FloatValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        ListValueNode list => list.Values.Select(item => Of(item, variables)).ToList(),
        ObjectValueNode fields => Object(fields.Fields, variables),
        VariableNode variable when variables is not null && variables.TryGet(variable.Name.Value, out var value) => value,
        _ => null,
    };

    private static object Number(JsonElement value) => value switch
    {
        _ when value.TryGetInt32(out var small) => (object)small,
        _ when value.TryGetInt64(out var large) => large,
        _ => value.GetDouble(),
    };

    private static object Integer(string digits) => digits switch
    {
        _ when int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) => (object)small,
        _ when long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) => large,
        _ => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private static List<object?> List(JsonElement value)
    {
        var list = new List<object?>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            list.Add(Of(item));
        }

        return list;
    }

    private static InputObject Object(JsonElement value)
    {
        var fields = new InputObject();
        foreach (var property in value.EnumerateObject())
        {
            fields[property.Name] = Of(property.Value);
        }

        return fields;
    }

    private static InputObject Object(ImmutableArray<ObjectFieldNode> nodes, VariableValues? variables)
    {
        var fields = new InputObject();
        foreach (var node in nodes)
        {
            if (node.Value is not VariableNode variable || variables?.TryGet(variable.Name.Value, out _) is true)
            {
                fields[node.Name.Value] = Of(node.Value, variables);
            }
        }

        return fields;
    }
}

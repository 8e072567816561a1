using System.Collections;
using System.Globalization;
using System.Numerics;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Writes values as literals.</summary>
internal static class ValueLiteral
{
    /// <summary>A value as the literal that a type reads it from; null when the type cannot have the value.</summary>
    /// <remarks>The recursion is as deep as the value.</remarks>
    /// <param name="value">As <see cref="ScalarCoercion"/> lists them; an enum value is its name.</param>
    public static ValueNode? Of(object? value, GraphQLType type) => (value, type.Nullable) switch
    {
        (null, _) => type is NonNullType ? null : new NullValueNode(),
        (_, ListType list) => value is IList items ? List(items, list) : Of(value, list.OfType),
        (IReadOnlyDictionary<string, object?> fields, InputObjectType input) => Object(fields, input),
        (string name, EnumType enumType) => enumType.Value(name) is null ? null : new EnumValueNode { Value = name },
        (string text, ScalarType { Name: "ID" }) when NumberText.IsInteger(text) => new IntValueNode { Value = text },
        (int or long or BigInteger, ScalarType { Name: "ID" }) => Untyped(value),
        (_, ScalarType scalar) => Scalar(value, scalar),
        _ => null,
    };

    /// <summary>A value as a literal by its own kind.</summary>
    /// <remarks>The recursion is as deep as the value.</remarks>
    public static ValueNode Untyped(object? value) => value switch
    {
        null => new NullValueNode(),
        bool flag => new BooleanValueNode { Value = flag },
        string text => new StringValueNode { Value = text },
        double number => double.IsFinite(number) ? Number(NumberText.Of(number)) : new NullValueNode(),
        int or long or BigInteger => Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> fields => new ObjectValueNode { Fields = [.. fields.Select(field => Field(field.Key, Untyped(field.Value)))] },
        IList items => new ListValueNode { Values = [.. items.Cast<object?>().Select(Untyped)] },
        _ => new StringValueNode { Value = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" },
    };

    private static ListValueNode? List(IList items, ListType type)
    {
        var nodes = new List<ValueNode>(items.Count);
        foreach (var item in items)
        {
            if (Of(item, type.OfType) is not { } node)
            {
                return null;
            }

            nodes.Add(node);
        }

        return new ListValueNode { Values = [.. nodes] };
    }

    private static ObjectValueNode? Object(IReadOnlyDictionary<string, object?> fields, InputObjectType type)
    {
        if (fields.Keys.Any(name => type.Field(name) is null))
        {
            return null;
        }

        var nodes = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (!fields.TryGetValue(field.Name, out var value))
            {
                if (field.IsRequired)
                {
                    return null;
                }

                continue;
            }

            if (Of(value, field.Type) is not { } node)
            {
                return null;
            }

            nodes.Add(Field(field.Name, node));
        }

        return new ObjectValueNode { Fields = [.. nodes] };
    }

    private static ValueNode? Scalar(object value, ScalarType type)
    {
        var literal = Untyped(value);
        return type.Name switch
        {
            "Int" => literal is IntValueNode && type.Coercion.TryCoerceInputLiteral(literal, out _, out _) ? literal : null,
            "Float" => literal is IntValueNode or FloatValueNode ? literal : null,
            "String" or "ID" => literal as StringValueNode,
            "Boolean" => literal as BooleanValueNode,
            _ => literal,
        };
    }

    private static ObjectFieldNode Field(string name, ValueNode value) => new() { Name = new NameNode { Value = name }, Value = value };

    private static ValueNode Number(string text) => NumberText.IsInteger(text) ? new IntValueNode { Value = text } : new FloatValueNode { Value = text };
}

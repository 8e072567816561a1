using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Puts literals in the place of the variables inside a literal, for scalars that read lists and objects.</summary>
internal static class VariableReplacement
{
    /// <summary>The literal without variables. A field whose variable has no value is left out; any other such variable becomes null.</summary>
    /// <remarks>The recursion is as deep as the literal, which the parser limits.</remarks>
    /// <param name="variables">Null where a document is checked without them: every variable becomes null.</param>
    public static ValueNode Replace(ValueNode literal, VariableValues? variables) => literal switch
    {
        VariableNode variable => ValueOf(variable, variables) ?? new NullValueNode(),
        ListValueNode list => new ListValueNode { Location = list.Location, Values = [.. list.Values.Select(item => Replace(item, variables))] },
        ObjectValueNode fields => new ObjectValueNode { Location = fields.Location, Fields = [.. Fields(fields, variables)] },
        _ => literal,
    };

    private static IEnumerable<ObjectFieldNode> Fields(ObjectValueNode literal, VariableValues? variables)
    {
        foreach (var field in literal.Fields)
        {
            if (field.Value is not VariableNode variable)
            {
                yield return new ObjectFieldNode { Location = field.Location, Name = field.Name, Value = Replace(field.Value, variables) };
            }
            else if (ValueOf(variable, variables) is { } value)
            {
                yield return new ObjectFieldNode { Location = field.Location, Name = field.Name, Value = value };
            }
        }
    }

    private static ValueNode? ValueOf(VariableNode variable, VariableValues? variables)
    {
        if (variables is null || !variables.TryGetSource(variable.Name.Value, out var signature, out var value))
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Undefined ? signature.Default : ValueLiteral.Of(UntypedValue.Of(value), signature.Type);
    }
}

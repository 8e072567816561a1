using System.Runtime.CompilerServices;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>No default of an input field contains itself through the defaults of the fields it leaves out (3.10, InputObjectDefaultValueHasCycle).</summary>
internal sealed class DefaultValueCycles(SchemaErrors errors)
{
    private readonly HashSet<InputValueDefinition> _visited = [];
    private readonly List<InputValueDefinition> _path = [];

    public void Check(InputObjectType type) => CheckOmitted(type, null);

    private void CheckLiteral(InputObjectType type, ValueNode literal)
    {
        switch (literal)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    CheckLiteral(type, item);
                }

                break;
            case ObjectValueNode fields:
                CheckOmitted(type, fields);
                break;
            default:
                break;
        }
    }

    private void CheckOmitted(InputObjectType type, ObjectValueNode? literal)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (literal?.Fields.LastOrDefault(node => node.Name.Value == field.Name) is { } given)
            {
                CheckLiteral(fieldType, given.Value);
            }
            else
            {
                CheckDefault(field, fieldType);
            }
        }
    }

    private void CheckDefault(InputValueDefinition field, InputObjectType fieldType)
    {
        if (field.DefaultValue is null)
        {
            return;
        }

        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var via = start + 1 < _path.Count ? $" via the default values of: {string.Join(", ", _path.Skip(start + 1))}" : "";
            errors.Add(
                $"Invalid circular reference. The default value of Input Object field {field} references itself{via}.",
                _path.Skip(start).Select(passed => passed.DefaultValue));
            return;
        }

        if (_visited.Add(field))
        {
            // A chain of defaults is as long as the author makes it; better an exception than the end of the process.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            _path.Add(field);
            CheckLiteral(fieldType, field.DefaultValue);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}

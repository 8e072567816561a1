namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>An enum has values (3.9).</summary>
internal static class Enums
{
    public static void Check(EnumType type, SchemaErrors errors)
    {
        if (type.Values.IsEmpty)
        {
            errors.Add($"Enum type {type} must define one or more values.", SchemaErrors.NodesOf(type));
        }

        foreach (var value in type.Values)
        {
            Names.Check(value.Name, value.Definition, errors);
        }
    }
}

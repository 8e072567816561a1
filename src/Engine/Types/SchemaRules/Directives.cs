namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>A directive has a place to be applied to, and arguments that are input (3.13).</summary>
internal static class Directives
{
    public static void Check(DirectiveDefinition directive, SchemaErrors errors)
    {
        Names.Check(directive.Name, directive.Definition, errors);
        if (directive.Locations.IsEmpty)
        {
            errors.Add($"Directive {directive} must include 1 or more locations.", directive.Definition);
        }

        foreach (var argument in directive.Arguments)
        {
            InputValues.CheckArgument(argument, argument.Definition, errors);
        }
    }
}

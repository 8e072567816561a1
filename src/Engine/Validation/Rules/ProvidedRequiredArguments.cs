using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.4.3, Required Arguments: fields and directives are given every argument that is non-null and has no default.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
internal sealed class ProvidedRequiredArguments : ValidationRule
{
    public override NodeKinds Leaves => NodeKinds.Field | NodeKinds.Directive;

    public override void LeaveField(FieldNode field, ValidationContext context)
    {
        if (context.FieldDefinition is { } definition)
        {
            Check(definition.Arguments, field.Arguments, field, context);
        }
    }

    public override void LeaveDirective(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is { } definition)
        {
            Check(definition.Arguments, directive.Arguments, directive, context);
        }
    }

    private static void Check(
        ImmutableArray<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> arguments,
        SyntaxNode node,
        ValidationContext context)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !IsGiven(definition.Name, arguments))
            {
                context.Report(
                    $"Argument \"{definition.Coordinate}\" of type \"{definition.Type}\" is required, but it was not provided.", node);
            }
        }
    }

    private static bool IsGiven(string name, ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}

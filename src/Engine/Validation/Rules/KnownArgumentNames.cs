using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.4.1, Argument Names: fields and directives have the arguments they are given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
internal sealed class KnownArgumentNames : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.FieldArgument | NodeKinds.Directive;

    public override void EnterFieldArgument(ArgumentNode argument, ValidationContext context)
    {
        if (context.Argument is null && context.FieldDefinition is { } field)
        {
            Report($"field \"{field}\"", argument, field.Arguments, context);
        }
    }

    public override void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is not { } definition)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            if (definition.Argument(argument.Name.Value) is null)
            {
                Report($"directive \"@{definition.Name}\"", argument, definition.Arguments, context);
            }
        }
    }

    private static void Report(
        string place, ArgumentNode argument, ImmutableArray<InputValueDefinition> known, ValidationContext context)
    {
        var name = argument.Name.Value;
        var suggestion = context.Suggestions ? Suggestions.DidYouMean(name, known.Select(definition => definition.Name)) : "";
        context.Report($"Unknown argument \"{name}\" on {place}.{suggestion}", argument);
    }
}

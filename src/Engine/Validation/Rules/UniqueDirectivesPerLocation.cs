using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.7.3, Directives Are Unique per Location: a directive that is not repeatable stands once in a place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
internal sealed class UniqueDirectivesPerLocation : ValidationRule
{
    public override NodeKinds Enters =>
        NodeKinds.Operation
        | NodeKinds.Fragment
        | NodeKinds.VariableDefinition
        | NodeKinds.Field
        | NodeKinds.FragmentSpread
        | NodeKinds.InlineFragment;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context) =>
        Check(operation.Directives, context);

    public override void EnterFragment(FragmentDefinitionNode fragment, ValidationContext context) =>
        Check(fragment.Directives, context);

    public override void EnterVariableDefinition(VariableDefinitionNode variable, ValidationContext context) =>
        Check(variable.Directives, context);

    public override void EnterField(FieldNode field, ValidationContext context) => Check(field.Directives, context);

    public override void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context) =>
        Check(spread.Directives, context);

    public override void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context) =>
        Check(fragment.Directives, context);

    private static void Check(ImmutableArray<DirectiveNode> directives, ValidationContext context)
    {
        if (directives.Length < 2)
        {
            return;
        }

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.Directive(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }
}

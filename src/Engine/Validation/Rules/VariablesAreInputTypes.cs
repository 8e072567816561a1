using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.8.2, Variables Are Input Types: a variable has a type that values can be written in.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
internal sealed class VariablesAreInputTypes : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.VariableDefinition;

    public override void EnterVariableDefinition(VariableDefinitionNode variable, ValidationContext context)
    {
        if (context.NamedTypeOf(variable.Type) is { IsInputType: false })
        {
            context.Report(
                $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        }
    }
}

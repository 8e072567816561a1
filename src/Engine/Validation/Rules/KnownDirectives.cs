using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.7.1 and 5.7.2, Directives Are Defined, Directives Are in Valid Locations: the schema has the directive and allows it in the place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
internal sealed class KnownDirectives : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Directive;

    public override void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is not { } definition)
        {
            context.Report($"Unknown directive \"@{directive.Name.Value}\".", directive);
        }
        else if (!definition.Locations.Contains(context.DirectiveLocation))
        {
            context.Report($"Directive \"@{definition.Name}\" may not be used on {context.DirectiveLocation}.", directive);
        }
    }
}

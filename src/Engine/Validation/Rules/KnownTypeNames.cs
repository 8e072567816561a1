using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.1.2, Fragment Spread Type Existence: type conditions and the types of variables exist.</summary>
/// <remarks>Types that the document itself defines are not reported once more: <see cref="ExecutableDefinitions"/> has refused them.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
internal sealed class KnownTypeNames : ValidationRule
{
    private HashSet<string>? _defined;

    public override NodeKinds Enters => NodeKinds.NamedType;

    public override void EnterNamedType(NamedTypeNode type, ValidationContext context)
    {
        var name = type.Name.Value;
        if (context.Schema.Type(name) is not null || (_defined ??= DefinedIn(context.Document)).Contains(name))
        {
            return;
        }

        var suggestion = context.Suggestions
            ? Suggestions.DidYouMean(name, context.Schema.Types.Select(known => known.Name).Concat(_defined))
            : "";
        context.Report($"Unknown type \"{name}\".{suggestion}", type);
    }

    private static HashSet<string> DefinedIn(DocumentNode document) =>
        [.. document.Definitions.OfType<TypeDefinitionNode>().Select(definition => definition.Name.Value)];
}

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.1.4, Fragments Must Be Used: an operation reaches every fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
internal sealed class NoUnusedFragments : ValidationRule
{
    public override NodeKinds Leaves => NodeKinds.Document;

    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        if (!context.Fragments.Any)
        {
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            used.UnionWith(context.Fragments.ReachedFrom(operation).Select(fragment => fragment.Name.Value));
        }

        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}

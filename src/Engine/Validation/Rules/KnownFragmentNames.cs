using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.2.1, Fragment Spread Target Defined: a spread names a fragment of the document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
internal sealed class KnownFragmentNames : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.FragmentSpread;

    public override void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context)
    {
        if (context.Fragments.Find(spread.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
        }
    }
}

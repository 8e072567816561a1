using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 4, Introspection: a schema that does not show itself is not asked about itself.</summary>
/// <remarks>The specification lets a service refuse; which documents are refused is the reference implementation's choice.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection"/>
internal sealed class NoSchemaIntrospection : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Field;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (context.Type?.Named is { IsIntrospection: true })
        {
            context.Report(
                $"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name.Value}\".", field);
        }
    }
}

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Incremental delivery, Stream Directives Are Used on List Fields: <c>@stream</c> stands on lists only.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class StreamDirectiveOnListField : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Directive;

    public override void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
        if (directive.Name.Value is DeferStream.Stream
            && context.FieldDefinition is { } field
            && context.ParentType is { } parent
            && field.Type.Nullable is not ListType)
        {
            context.Report($"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".", directive);
        }
    }
}

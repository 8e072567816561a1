using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Incremental delivery, Defer And Stream Directive Labels Are Unique: labels are string literals, no two alike.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class DeferStreamDirectiveLabel : ValidationRule
{
    private Dictionary<string, DirectiveNode>? _labels;

    public override NodeKinds Enters => NodeKinds.Directive;

    public override void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
        if (directive.Name.Value is not (DeferStream.Defer or DeferStream.Stream)
            || DeferStream.ValueOf(directive, "label") is null or NullValueNode)
        {
            return;
        }

        if (DeferStream.ValueOf(directive, "label") is not StringValueNode label)
        {
            context.Report($"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
            return;
        }

        _labels ??= new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        if (!_labels.TryAdd(label.Value, directive))
        {
            context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
                _labels[label.Value],
                directive);
        }
    }
}

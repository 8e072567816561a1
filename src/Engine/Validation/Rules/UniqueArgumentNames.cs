using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.4.2, Argument Uniqueness: a field or directive is given each argument once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
internal sealed class UniqueArgumentNames : ValidationRule
{
    private static readonly Func<ArgumentNode, NameNode> _nameOf = argument => argument.Name;

    public override NodeKinds Enters => NodeKinds.Field | NodeKinds.Directive;

    public override void EnterField(FieldNode field, ValidationContext context) => Check(field.Arguments, context);

    public override void EnterDirective(DirectiveNode directive, ValidationContext context) => Check(directive.Arguments, context);

    private static void Check(ImmutableArray<ArgumentNode> arguments, ValidationContext context)
    {
        if (!DuplicateNames.Exist(arguments, _nameOf))
        {
            return;
        }

        foreach (var (name, nodes) in DuplicateNames.In(arguments, _nameOf))
        {
            context.Report($"There can be only one argument named \"{name}\".", nodes);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Reads <c>@defer</c> and <c>@stream</c> of a plan in which they are in force.</summary>
internal static class IncrementalDirectives
{
    /// <summary>The <c>@defer</c> in force among these directives, if there is one.</summary>
    public static DirectiveNode? DeferOf(ImmutableArray<DirectiveNode> directives, OperationPlan operation) => Find(directives, "defer", operation);

    /// <summary>The <c>@stream</c> in force among these directives, if there is one.</summary>
    public static DirectiveNode? StreamOf(ImmutableArray<DirectiveNode> directives, OperationPlan operation) => Find(directives, "stream", operation);

    /// <summary>The client's name for a part, if it gave one.</summary>
    public static string? LabelOf(DirectiveNode directive) => (ArgumentOf(directive, "label") as StringValueNode)?.Value;

    /// <summary>How many items come with the list itself; a negative number is an error of the field.</summary>
    public static int InitialCountOf(DirectiveNode stream, VariableValues variables) => ArgumentOf(stream, "initialCount") switch
    {
        IntValueNode constant => int.Parse(constant.Value, CultureInfo.InvariantCulture),
        VariableNode variable => variables.TryGet(variable.Name.Value, out var value) && value is int count ? count : 0,
        _ => 0,
    };

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name, OperationPlan operation)
    {
        if (!operation.IsIncremental)
        {
            return null;
        }

        foreach (var directive in directives)
        {
            if (directive.Name.Value == name && operation.Conditions.IsKnownTrue(ArgumentOf(directive, "if")))
            {
                return directive;
            }
        }

        return null;
    }

    private static ValueNode? ArgumentOf(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}

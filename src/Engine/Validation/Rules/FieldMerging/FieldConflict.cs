using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>Two fields that cannot be merged, and why.</summary>
/// <param name="ResponseName">The name that both have in the response.</param>
/// <param name="Reason">What stands after "because".</param>
/// <param name="Left">The one field, then those below it that conflict.</param>
/// <param name="Right">The other field, then those below it that conflict.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, List<SyntaxNode> Left, List<SyntaxNode> Right)
{
    private const int TextMax = 1000;
    private const int NodesMax = 20;

    public string Message =>
        $"Fields \"{Abbreviate(ResponseName)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static FieldConflict Between(SelectedField left, SelectedField right, string reason) =>
        new(left.ResponseName, reason, [left.Node], [right.Node]);

    /// <summary>The conflict of two fields because of what is selected on them.</summary>
    /// <param name="below">At least one.</param>
    public static FieldConflict Above(List<FieldConflict> below, SelectedField left, SelectedField right)
    {
        var reason = "";
        foreach (var conflict in below)
        {
            var and = reason.Length is 0 ? "" : " and ";
            reason += $"{and}subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";
            if (reason.Length > TextMax)
            {
                break;
            }
        }

        return new FieldConflict(
            left.ResponseName,
            Abbreviate(reason),
            Nodes(left, below.Select(conflict => conflict.Left)),
            Nodes(right, below.Select(conflict => conflict.Right)));
    }

    public static string Abbreviate(string text) => text.Length > TextMax ? text[..TextMax] + "..." : text;

    private static List<SyntaxNode> Nodes(SelectedField field, IEnumerable<List<SyntaxNode>> below)
    {
        List<SyntaxNode> nodes = [field.Node];
        foreach (var conflicting in below)
        {
            nodes.AddRange(conflicting.TakeLast(NodesMax - nodes.Count));
        }

        return nodes;
    }
}

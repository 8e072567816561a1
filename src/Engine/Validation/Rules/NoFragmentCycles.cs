using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.2.2, Fragment Spreads Must Not Form Cycles: no fragment spreads itself, directly or not.</summary>
/// <remarks>A walk with a stack of its own: a chain of fragments may be as long as the document.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
internal sealed class NoFragmentCycles : ValidationRule
{
    /// <summary>Names on the way of a cycle that the message shows.</summary>
    private const int NamesMax = 100;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pathIndexes = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> _path = [];
    private readonly Stack<Step> _steps = [];

    public override NodeKinds Enters => NodeKinds.Fragment;

    public override void EnterFragment(FragmentDefinitionNode fragment, ValidationContext context)
    {
        Open(fragment, context);
        while (_steps.TryPop(out var step))
        {
            if (step.Next < step.Spreads.Count)
            {
                _steps.Push(step with { Next = step.Next + 1 });
                Follow(step.Spreads[step.Next], context);
            }
            else
            {
                Close(step);
            }
        }
    }

    private void Open(FragmentDefinitionNode fragment, ValidationContext context)
    {
        if (_visited.Add(fragment.Name.Value))
        {
            _pathIndexes[fragment.Name.Value] = _path.Count;
            _steps.Push(new Step(fragment.Name.Value, context.Fragments.SpreadsIn(fragment.SelectionSet), 0));
        }
    }

    private void Close(Step step)
    {
        _pathIndexes.Remove(step.Fragment);
        if (_path.Count > 0)
        {
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Follow(FragmentSpreadNode spread, ValidationContext context)
    {
        var name = spread.Name.Value;
        _path.Add(spread);
        if (_pathIndexes.TryGetValue(name, out var start))
        {
            ReportCycle(name, _path[start..], context);
        }
        else if (context.Fragments.Find(name) is { } fragment && !_visited.Contains(name))
        {
            Open(fragment, context);
            return;
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private static void ReportCycle(string name, List<SyntaxNode> cycle, ValidationContext context)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Take(NamesMax).Select(spread => $"\"{((FragmentSpreadNode)spread).Name.Value}\""));
        context.Report($"Cannot spread fragment \"{name}\" within itself{(via.Length is 0 ? "" : $" via {via}")}.", cycle);
    }

    private readonly record struct Step(string Fragment, List<FragmentSpreadNode> Spreads, int Next);
}

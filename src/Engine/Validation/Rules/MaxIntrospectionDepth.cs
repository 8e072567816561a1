using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Not in the specification: introspection does not go in circles through the lists of fields, interfaces and possible types.</summary>
/// <remarks>The reference implementation's guard against answers that grow with a power of the schema's size.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection"/>
internal sealed class MaxIntrospectionDepth : ValidationRule
{
    private const int ListDepthMax = 3;

    // Depths at which a fragment was entered: the greatest that was fine, the least that was not.
    private Dictionary<string, int>? _fine;
    private Dictionary<string, int>? _exceeding;
    private int _refusedEnd;

    public override NodeKinds Enters => NodeKinds.Field;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (field.Name.Value is not ("__schema" or "__type") || IsInsideRefused(field))
        {
            return;
        }

        if (Exceeds(field, 0, context))
        {
            _refusedEnd = field.Location.End;
            context.Report("Maximum introspection depth exceeded", field);
        }
    }

    private bool IsInsideRefused(FieldNode field) => field.Location.Start < _refusedEnd;

    private bool Exceeds(FieldNode field, int depth, ValidationContext context)
    {
        var inner = field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? depth + 1 : depth;
        return inner >= ListDepthMax || (field.SelectionSet is { } selectionSet && Exceeds(selectionSet, inner, context));
    }

    private bool Exceeds(SelectionSetNode selectionSet, int depth, ValidationContext context)
    {
        var exceeds = false;
        context.Descend();
        foreach (var selection in selectionSet.Selections)
        {
            exceeds = selection switch
            {
                FieldNode field => Exceeds(field, depth, context),
                InlineFragmentNode inline => Exceeds(inline.SelectionSet, depth, context),
                FragmentSpreadNode spread => Exceeds(spread, depth, context),
                _ => false,
            };
            if (exceeds)
            {
                break;
            }
        }

        context.Ascend();
        return exceeds;
    }

    private bool Exceeds(FragmentSpreadNode spread, int depth, ValidationContext context)
    {
        var name = spread.Name.Value;
        _fine ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _exceeding ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (_exceeding.TryGetValue(name, out var exceeding) && exceeding <= depth)
        {
            return true;
        }

        if ((_fine.TryGetValue(name, out var fine) && fine >= depth) || context.Fragments.Find(name) is not { } fragment)
        {
            return false;
        }

        // Set before the fragment is entered, so that one that spreads itself ends.
        _fine[name] = depth;
        if (!Exceeds(fragment.SelectionSet, depth, context))
        {
            return false;
        }

        _exceeding[name] = depth;
        return true;
    }
}

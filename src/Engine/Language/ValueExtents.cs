using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>How much room a node takes when printed.</summary>
/// <param name="Length">Characters, line breaks and inner indentation included.</param>
/// <param name="LineBreaks">Line breaks among them.</param>
internal readonly record struct Extent(int Length, int LineBreaks)
{
    public static Extent operator +(Extent left, Extent right) =>
        new(left.Length + right.Length, left.LineBreaks + right.LineBreaks);

    public static implicit operator Extent(int length) => new(length, 0);
}

/// <summary>The room that values and what contains them take; decides which lists are broken into lines.</summary>
/// <remarks>Lists and objects are remembered, so that printing stays linear however deep they are nested.</remarks>
internal sealed class ValueExtents
{
    private const int MaxLineLength = 80;

    private readonly Dictionary<ValueNode, Extent> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the list is printed with an item on each line.</summary>
    public bool IsBroken(ListValueNode list) => 2 + Joined(list.Values, 2).Length > MaxLineLength;

    /// <summary>Whether the object is printed with a field on each line.</summary>
    public bool IsBroken(ObjectValueNode value) => 4 + Joined(value.Fields, 2).Length > MaxLineLength;

    /// <summary>Whether arguments after a text of this length are printed with one on each line.</summary>
    public bool IsBroken(int prefixLength, ImmutableArray<ArgumentNode> arguments) =>
        prefixLength + Joined(arguments, 2).Length + 2 > MaxLineLength;

    /// <summary>Whether one of the definitions takes more than a line.</summary>
    public bool HasMultilineItems(ImmutableArray<InputValueDefinitionNode> items)
    {
        foreach (var item in items)
        {
            if (item.Description is not null || TailOf(item.DefaultValue, item.Directives).LineBreaks > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="HasMultilineItems(ImmutableArray{InputValueDefinitionNode})"/>
    public bool HasMultilineItems(ImmutableArray<VariableDefinitionNode> items)
    {
        foreach (var item in items)
        {
            if (item.Description is not null || TailOf(item.DefaultValue, item.Directives).LineBreaks > 0)
            {
                return true;
            }
        }

        return false;
    }

    private Extent TailOf(ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives) =>
        (defaultValue is null ? 0 : Of(defaultValue)) + Joined(directives, 1);

    private Extent Joined<T>(ImmutableArray<T> items, int separator)
        where T : SyntaxNode
    {
        Extent sum = separator * Math.Max(items.Length - 1, 0);
        foreach (var item in items)
        {
            sum += Of(item);
        }

        return sum;
    }

    private Extent Of(SyntaxNode node) => node switch
    {
        ValueNode value => OfValue(value),
        ArgumentNode argument => argument.Name.Value.Length + 2 + Of(argument.Value),
        ObjectFieldNode field => field.Name.Value.Length + 2 + Of(field.Value),
        DirectiveNode { Arguments: [] } directive => 1 + directive.Name.Value.Length,
        DirectiveNode directive => 3 + directive.Name.Value.Length + Joined(directive.Arguments, 2),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "Not part of a value."),
    };

    private Extent OfValue(ValueNode value) => value switch
    {
        VariableNode variable => 1 + variable.Name.Value.Length,
        IntValueNode number => number.Value.Length,
        FloatValueNode number => number.Value.Length,
        EnumValueNode name => name.Value.Length,
        BooleanValueNode boolean => boolean.Value ? 4 : 5,
        NullValueNode => 4,
        StringValueNode { IsBlock: false } text => QuotedString.Print(text.Value).Length,
        StringValueNode text => OfText(BlockString.Print(text.Value)),
        _ => OfComposite(value),
    };

    private static Extent OfText(string text) => new(text.Length, text.AsSpan().Count('\n'));

    private Extent OfComposite(ValueNode value)
    {
        if (_known.TryGetValue(value, out var known))
        {
            return known;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var extent = value switch
        {
            ListValueNode list => IsBroken(list) ? Block(Joined(list.Values, 1), list.Values.Length) : 2 + Joined(list.Values, 2),
            ObjectValueNode item => IsBroken(item) ? Block(Joined(item.Fields, 1), item.Fields.Length) : 4 + Joined(item.Fields, 2),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "Not a value."),
        };
        _known.Add(value, extent);
        return extent;
    }

    // Two brackets, a line break after the first and before the last, and every line in between indented by two.
    private static Extent Block(Extent items, int count)
    {
        var lines = items.LineBreaks + count;
        return new Extent(items.Length + 4 + (2 * lines), lines + 1);
    }
}

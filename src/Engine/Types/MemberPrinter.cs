using System.Collections.Immutable;
using System.Text;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Writes fields, arguments, input fields, enum values, descriptions and applied directives as SDL.</summary>
/// <param name="options">What to write and in which order.</param>
internal sealed class MemberPrinter(SchemaPrinterOptions options)
{
    private const string Indentation = "  ";

    public static string Quoted(string value) => Printer.Print(new StringValueNode { Value = value });

    /// <summary>A description on lines of its own; a blank line before it unless it is the first in its block.</summary>
    public static void PrintDescription(StringBuilder text, string? description, string indentation, bool isFirst)
    {
        if (description is null)
        {
            return;
        }

        var quoted = Printer.Print(new StringValueNode { Value = description, IsBlock = BlockString.CanPrint(description) });
        text.Append(isFirst ? "" : "\n").Append(indentation).Append(quoted.Replace("\n", "\n" + indentation, StringComparison.Ordinal)).Append('\n');
    }

    public static void PrintDirectives(StringBuilder text, ImmutableArray<DirectiveNode> directives, Func<string, bool> isPrinted)
    {
        foreach (var directive in directives)
        {
            if (isPrinted(directive.Name.Value))
            {
                text.Append(' ').Append(Printer.Print(directive));
            }
        }
    }

    public void PrintFields(StringBuilder text, ImmutableArray<FieldDefinition> fields) => PrintBlock(
        text,
        options.InOrder(fields, field => field.Name),
        field => field.Description,
        field =>
        {
            text.Append(field.Name);
            PrintArguments(text, field.Arguments, Indentation);
            text.Append(": ").Append(field.Type);
            PrintDeprecated(text, field.DeprecationReason, field.Directives);
        });

    public void PrintInputFields(StringBuilder text, ImmutableArray<InputValueDefinition> fields) =>
        PrintBlock(text, options.InOrder(fields, field => field.Name), field => field.Description, field => PrintInputValue(text, field));

    public void PrintValues(StringBuilder text, ImmutableArray<EnumValueDefinition> values) => PrintBlock(
        text,
        options.InOrder(values, value => value.Name),
        value => value.Description,
        value =>
        {
            text.Append(value.Name);
            PrintDeprecated(text, value.DeprecationReason, value.Directives);
        });

    /// <summary>Arguments in one line, or one a line when one of them is described.</summary>
    public void PrintArguments(StringBuilder text, ImmutableArray<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        var isMultiline = arguments.Any(argument => argument.Description is not null);
        text.Append(isMultiline ? "(\n" : "(");
        foreach (var (index, argument) in options.InOrder(arguments, argument => argument.Name).Index())
        {
            text.Append(index is 0 ? "" : isMultiline ? "\n" : ", ");
            if (isMultiline)
            {
                PrintDescription(text, argument.Description, indentation + Indentation, index is 0);
                text.Append(indentation).Append(Indentation);
            }

            PrintInputValue(text, argument);
        }

        text.Append(isMultiline ? "\n" + indentation + ")" : ")");
    }

    private static void PrintBlock<T>(StringBuilder text, IReadOnlyList<T> members, Func<T, string?> descriptionOf, Action<T> print)
    {
        if (members.Count is 0)
        {
            return;
        }

        text.Append(" {\n");
        foreach (var (index, member) in members.Index())
        {
            PrintDescription(text, descriptionOf(member), Indentation, index is 0);
            text.Append(Indentation);
            print(member);
            text.Append('\n');
        }

        text.Append('}');
    }

    private void PrintInputValue(StringBuilder text, InputValueDefinition value)
    {
        text.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is not null)
        {
            text.Append(" = ").Append(Printer.Print(value.DefaultValue));
        }

        PrintDeprecated(text, value.DeprecationReason, value.Directives);
    }

    private void PrintDeprecated(StringBuilder text, string? reason, ImmutableArray<DirectiveNode> directives)
    {
        if (reason is not null)
        {
            text.Append(reason is BuiltInDirectives.DefaultDeprecationReason ? " @deprecated" : $" @deprecated(reason: {Quoted(reason)})");
        }

        if (options.KeepsDirectives)
        {
            PrintDirectives(text, directives, name => name is not "deprecated");
        }
    }
}

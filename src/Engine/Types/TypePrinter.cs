using System.Collections.Immutable;
using System.Text;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Writes types and directive definitions as SDL.</summary>
/// <param name="options">What to write and in which order.</param>
internal sealed class TypePrinter(SchemaPrinterOptions options)
{
    private readonly MemberPrinter _members = new(options);

    public void PrintDirective(StringBuilder text, DirectiveDefinition directive)
    {
        MemberPrinter.PrintDescription(text, directive.Description, "", isFirst: true);
        text.Append("directive @").Append(directive.Name);
        _members.PrintArguments(text, directive.Arguments, "");
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        text.AppendJoin(" | ", options.InOrder(directive.Locations, location => location));
    }

    public void PrintType(StringBuilder text, NamedType type)
    {
        MemberPrinter.PrintDescription(text, type.Description, "", isFirst: true);
        text.Append(KeywordOf(type)).Append(' ').Append(type.Name);
        switch (type)
        {
            case ComplexType complex:
                PrintNames(text, " implements ", " & ", complex.DeclaredInterfaces);
                PrintDirectives(text, type);
                _members.PrintFields(text, complex.Fields);
                break;
            case UnionType union:
                PrintDirectives(text, type);
                PrintNames(text, " = ", " | ", union.DeclaredTypes);
                break;
            case EnumType enumType:
                PrintDirectives(text, type);
                _members.PrintValues(text, enumType.Values);
                break;
            case InputObjectType input:
                text.Append(input.IsOneOf ? " @oneOf" : "");
                PrintDirectives(text, type);
                _members.PrintInputFields(text, input.Fields);
                break;
            case ScalarType { SpecifiedByUrl: { } url }:
                text.Append(" @specifiedBy(url: ").Append(MemberPrinter.Quoted(url)).Append(')');
                PrintDirectives(text, type);
                break;
            default:
                PrintDirectives(text, type);
                break;
        }
    }

    private static string KeywordOf(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => "scalar",
        TypeKind.Object => "type",
        TypeKind.Interface => "interface",
        TypeKind.Union => "union",
        TypeKind.Enum => "enum",
        _ => "input",
    };

    private void PrintNames(StringBuilder text, string before, string between, ImmutableArray<NamedType> types)
    {
        if (!types.IsEmpty)
        {
            text.Append(before).AppendJoin(between, options.InOrder(types, type => type.Name).Select(type => type.Name));
        }
    }

    private void PrintDirectives(StringBuilder text, NamedType type)
    {
        if (options.KeepsDirectives)
        {
            MemberPrinter.PrintDirectives(text, type.Directives, name => name is not ("oneOf" or "specifiedBy"));
        }
    }
}

using System.Text;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Writes a schema as SDL, in the reference implementation's layout. Built-in types and directives are left out.</summary>
/// <param name="options">What to write and in which order.</param>
internal sealed class SchemaPrinter(SchemaPrinterOptions options)
{
    private readonly TypePrinter _types = new(options);

    /// <summary>The whole schema, without a line break at the end.</summary>
    public static string Print(Schema schema, SchemaPrinterOptions? options = null) =>
        new SchemaPrinter(options ?? SchemaPrinterOptions.Default).PrintSchema(schema);

    private string PrintSchema(Schema schema)
    {
        var text = new StringBuilder();
        PrintDefinition(text, schema);
        foreach (var directive in options.InOrder(schema.Directives, directive => directive.Name))
        {
            if (!BuiltInDefinitions.IsBuiltInDirective(directive.Name))
            {
                Separate(text);
                _types.PrintDirective(text, directive);
            }
        }

        foreach (var type in options.InOrder(schema.Types, type => type.Name))
        {
            if (!BuiltInDefinitions.IsBuiltInType(type.Name))
            {
                Separate(text);
                _types.PrintType(text, type);
            }
        }

        return text.ToString();
    }

    private void PrintDefinition(StringBuilder text, Schema schema)
    {
        var hasDirectives = options.KeepsDirectives && !schema.AppliedDirectives.IsEmpty;
        if (schema.DeclaredRootTypes.Count is 0 || (schema.Description is null && HasDefaultRoots(schema) && !hasDirectives))
        {
            return;
        }

        MemberPrinter.PrintDescription(text, schema.Description, "", isFirst: true);
        text.Append("schema");
        if (hasDirectives)
        {
            MemberPrinter.PrintDirectives(text, schema.AppliedDirectives, _ => true);
        }

        text.Append(" {\n");
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.DeclaredRootTypes.TryGetValue(operation, out var root))
            {
                text.Append("  ").Append(DefinitionPrinter.Keyword(operation)).Append(": ").Append(root.Name).Append('\n');
            }
        }

        text.Append('}');
    }

    private static bool HasDefaultRoots(Schema schema) => Enum.GetValues<OperationType>()
        .All(operation => schema.DeclaredRootTypes.GetValueOrDefault(operation) == schema.Type(operation.ToString()));

    private static void Separate(StringBuilder text) => text.Append(text.Length is 0 ? "" : "\n\n");
}

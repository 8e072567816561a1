using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The fields that keys, requirements and provisions name exist in the module, and what is external is used by one of them.</summary>
internal sealed class FieldSetChecks(Subgraph subgraph, CompositionProblems problems)
{
    public void Check()
    {
        foreach (var type in subgraph.Types.OfType<ComplexType>())
        {
            foreach (var key in subgraph.Applied(type.Directives, "key"))
            {
                Check(new Use(key, $"{subgraph.NameOf(type)} @key"), type, isKey: true);
            }

            foreach (var field in type.Fields)
            {
                CheckField(type, field);
            }
        }

        foreach (var field in subgraph.Types.OfType<ComplexType>().SelectMany(type => type.Fields))
        {
            CheckExternal(field);
        }
    }

    private void CheckField(ComplexType type, FieldDefinition field)
    {
        foreach (var requires in subgraph.Applied(field.Directives, "requires"))
        {
            Check(new Use(requires, $"{subgraph.CoordinateOf(field)} @requires"), type, isKey: false);
        }

        foreach (var provides in subgraph.Applied(field.Directives, "provides"))
        {
            Check(new Use(provides, $"{subgraph.CoordinateOf(field)} @provides"), field.Type.Named, isKey: false);
        }
    }

    private void Check(Use use, NamedType type, bool isKey)
    {
        if (FieldSet.TextOf(use.Directive) is not { } text || FieldSet.Parse(text) is not { } set)
        {
            Report(use, "is not a list of fields", "Write field names with spaces between them, such as \"id\" or \"sku store { id }\".");
            return;
        }

        Walk(use, set, type, isKey, isExternal: false);
    }

    // The recursion is as deep as the set, which the parser limits.
    private void Walk(Use use, SelectionSetNode set, NamedType type, bool isKey, bool isExternal)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is InlineFragmentNode { TypeCondition: { } condition } fragment && subgraph.Schema.Type(condition.Name.Value) is { } narrowed)
            {
                Walk(use, fragment.SelectionSet, narrowed, isKey, isExternal);
            }
            else if (selection is not FieldNode node || subgraph.Schema.Field(type, node.Name.Value) is not { } field)
            {
                Report(
                    use,
                    $"names {type.Name}.{(selection as FieldNode)?.Name.Value}, which {subgraph.Name} does not have",
                    $"Add the field to {type.Name} there, or correct the name.");
            }
            else
            {
                Visit(use, node, field, isKey, isExternal || subgraph.IsExternal(field));
            }
        }
    }

    private void Visit(Use use, FieldNode node, FieldDefinition field, bool isKey, bool isExternal)
    {
        subgraph.UsedExternals.Add(field.ToString());
        if (isKey)
        {
            subgraph.AddKeyField(field);
            if (!field.Arguments.IsEmpty)
            {
                Report(use, $"names {field}, which has arguments", "A key can only be made of fields without arguments.");
            }
        }

        if (field.Type.Named.IsComposite != node.SelectionSet is not null)
        {
            Report(use, $"names {field} {(node.SelectionSet is null ? "without" : "with")} fields of its own", $"Its type is {field.Type}.");
        }
        else if (node.SelectionSet is not null)
        {
            Walk(use, node.SelectionSet, field.Type.Named, isKey, isExternal);
        }
        else if (!isKey && !isExternal)
        {
            Report(use, $"names {field}, which {subgraph.Name} resolves itself", $"Leave it out, or mark {field} @external there.");
        }
    }

    private void CheckExternal(FieldDefinition field)
    {
        var isPromised = field.DeclaringType.Interfaces.Any(promised => promised.Field(field.Name) is not null);
        if (subgraph.Has(field.Directives, "external") && !isPromised && !subgraph.UsedExternals.Contains(field.ToString()))
        {
            problems.Add(
                subgraph.CoordinateOf(field),
                $"{subgraph.Place(field.Definition)} marks it @external, and nothing there uses it.",
                "Name it in a @key, @requires or @provides, or remove it.");
        }
    }

    private void Report(Use use, string what, string advice) =>
        problems.Add(use.Where, $"the field set \"{FieldSet.TextOf(use.Directive)}\" in {subgraph.Place(use.Directive)} {what}.", advice);

    private readonly record struct Use(DirectiveNode Directive, string Where);
}

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>What a module calls federation's directives: by the names it imports with <c>@link</c>, others with a prefix.</summary>
internal sealed class FederationNames
{
    private const string FederationUrl = "https://specs.apollo.dev/federation/";

    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal) { ["link"] = "link" };

    /// <summary>Names as the module writes them, and the directives' own names.</summary>
    public IEnumerable<(string Local, string Canonical)> All => _canonical.Select(pair => (pair.Key, pair.Value));

    /// <summary>Reads the links of a module's schema definitions.</summary>
    public static FederationNames Of(string module, IEnumerable<DefinitionNode> definitions, CompositionProblems problems)
    {
        var names = new FederationNames();
        foreach (var link in definitions.OfType<TypeSystemDefinitionNode>()
            .Where(definition => definition is SchemaDefinitionNode or SchemaExtensionNode)
            .SelectMany(definition => definition.Directives)
            .Where(directive => directive.Name.Value is "link"))
        {
            var arguments = link.Arguments.ToDictionary(argument => argument.Name.Value, argument => UntypedValue.Of(argument.Value), StringComparer.Ordinal);
            if (arguments.GetValueOrDefault("url") is string url && url.StartsWith(FederationUrl, StringComparison.Ordinal))
            {
                names.Add(module, link, arguments, problems);
            }
        }

        return names;
    }

    /// <summary>The directive's own name, or null when it is not one of federation's.</summary>
    public string? Canonical(string local) => _canonical.GetValueOrDefault(local);

    private void Add(string module, DirectiveNode link, Dictionary<string, object?> arguments, CompositionProblems problems)
    {
        var prefix = arguments.GetValueOrDefault("as") as string ?? "federation";
        foreach (var name in FederationDefinitions.Directives.Keys)
        {
            _canonical.TryAdd($"{prefix}__{name}", name);
        }

        foreach (var item in arguments.GetValueOrDefault("import") as List<object?> ?? [])
        {
            var name = item is InputObject renamed ? renamed.GetValueOrDefault("name") as string : item as string;
            var local = item is InputObject { Count: > 1 } both ? both.GetValueOrDefault("as") as string : name;
            if (name?.StartsWith('@') is true && local?.StartsWith('@') is true && FederationDefinitions.Directives.ContainsKey(name[1..]))
            {
                _canonical[local[1..]] = name[1..];
            }
            else if (name?.StartsWith('@') is not false)
            {
                var known = string.Join(", ", FederationDefinitions.Directives.Keys.Order(StringComparer.Ordinal).Select(one => $"@{one}"));
                problems.Add(
                    "@link(import:)",
                    $"{CompositionProblems.Place(module, link)} imports {name ?? "something that is no name"},"
                        + " which is not a directive of federation that is known here.",
                    $"Import what you use of: {known}.");
            }
        }
    }
}

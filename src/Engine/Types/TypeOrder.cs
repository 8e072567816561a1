using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>
/// The order in which a schema lists its types: as they are defined, each followed by the built-in types that it is the first to use; then introspection's
/// own.
/// </summary>
internal static class TypeOrder
{
    /// <summary>All types of a schema; a built-in scalar that nothing uses is left out (3.5).</summary>
    public static ImmutableArray<NamedType> Of(
        IReadOnlyList<NamedType> defined, IEnumerable<NamedType> roots, IEnumerable<DirectiveDefinition> directives, TypeReferences references)
    {
        var ordered = new List<NamedType>();
        var pending = new HashSet<NamedType>(defined);
        var placed = new HashSet<NamedType>();
        foreach (var type in defined)
        {
            pending.Remove(type);
            Place(type);
        }

        foreach (var type in roots.Concat(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type.Named)))
        {
            Place(type);
        }

        Place(references.Find("__Schema")!);
        return [.. ordered];

        // The recursion ends after the eight types of introspection: all others are placed by the loop.
        void Place(NamedType type)
        {
            if (pending.Contains(type) || !placed.Add(type))
            {
                return;
            }

            ordered.Add(type);
            foreach (var used in UsedBy(type))
            {
                Place(used);
            }
        }
    }

    private static IEnumerable<NamedType> UsedBy(NamedType type) => type switch
    {
        ComplexType complex => complex.DeclaredInterfaces.Concat(
            complex.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type.Named).Prepend(field.Type.Named))),
        UnionType union => union.DeclaredTypes,
        InputObjectType input => input.Fields.Select(field => field.Type.Named),
        _ => [],
    };
}

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Nothing that is in the API refers to what <c>@inaccessible</c> keeps out of it.</summary>
internal static class Accessibility
{
    public static void Check(MergedSchema merged, CompositionProblems problems)
    {
        foreach (var type in merged.Definitions.OfType<TypeDefinitionNode>())
        {
            var name = type.Name.Value;
            foreach (var field in SdlMembers.FieldsOf(type))
            {
                Check($"{name}.{field.Name.Value}", field.Type);
                foreach (var argument in field.Arguments)
                {
                    Check($"{name}.{field.Name.Value}({argument.Name.Value}:)", argument.Type);
                }
            }

            foreach (var field in SdlMembers.InputFieldsOf(type))
            {
                Check($"{name}.{field.Name.Value}", field.Type);
            }
        }

        void Check(string coordinate, TypeNode type)
        {
            if (TypeResolution.NamedTypeOf(type).Name.Value is var used && merged.Inaccessible.Contains(used))
            {
                problems.Add(coordinate, $"its type {used} is @inaccessible.", $"Mark {coordinate} @inaccessible too, or make {used} accessible.");
            }
        }
    }
}

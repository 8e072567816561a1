using System.Reflection;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>SDL files that are embedded in an assembly.</summary>
public static class SchemaFiles
{
    /// <summary>The files by their names as resources.</summary>
    /// <exception cref="FileNotFoundException">One is not embedded.</exception>
    public static IReadOnlyList<Source> Of(Assembly assembly, params ReadOnlySpan<string> names)
    {
        var sources = new List<Source>(names.Length);
        foreach (var name in names)
        {
            using var file = assembly.GetManifestResourceStream(name)
                ?? throw new FileNotFoundException(
                    $"{name} is not embedded in {assembly.GetName().Name}; add it to the project as an EmbeddedResource with that LogicalName.");
            using var memory = new MemoryStream();
            file.CopyTo(memory);
            sources.Add(new Source(memory.ToArray(), name));
        }

        return sources;
    }
}

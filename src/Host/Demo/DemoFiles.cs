namespace Omnichannel.Graph.Host.Demo;

/// <summary>The demonstration's texts, which are part of the program.</summary>
internal static class DemoFiles
{
    /// <summary>The lines of a file that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program has no file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The parts of a line between bars.</summary>
    public static string[] Parts(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}

namespace Omnichannel.Graph.Testing;

/// <summary>The checkout that the running test was built from.</summary>
public static class Repository
{
    private static readonly string[] _notOurs = [".git", ".artifacts", "node_modules"];

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the repository, without what tools put there.</summary>
    /// <param name="folder">Relative to the root.</param>
    /// <param name="pattern">A file pattern, as in <c>*.cs</c>.</param>
    /// <returns>Paths relative to the root with forward slashes, sorted; none when the folder is missing.</returns>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start)
            ? [.. Walk(start, pattern).Select(Relative).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The text of a file.</summary>
    /// <param name="path">Relative to the root.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(below => !_notOurs.Contains(Path.GetFileName(below)))
                .SelectMany(below => Walk(below, pattern)));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Omnichannel.Graph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds the solution.");
    }
}

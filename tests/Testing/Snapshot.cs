using System.Runtime.CompilerServices;

namespace Omnichannel.Graph.Testing;

/// <summary>Compares a text with the file <c>Snapshots/Class.Method.extension</c> beside the test.</summary>
/// <remarks><c>UPDATE_SNAPSHOTS=1</c> rewrites the files instead; a difference leaves a <c>.received</c> file.</remarks>
public static class Snapshot
{
    /// <exception cref="SnapshotException">The text differs from the file, or there is no file.</exception>
    /// <param name="extension">Without a dot: json, graphql, txt.</param>
    public static void Match(
        string actual,
        string extension = "json",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}.{extension}");
        var received = path + ".received";
        var text = Normalize(actual);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, text);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(path) ? Normalize(File.ReadAllText(path)) : null;
        if (expected == text)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        throw new SnapshotException(expected is null
            ? $"There is no snapshot {path} yet. Run the test with UPDATE_SNAPSHOTS=1 and review the file."
            : $"{Difference(expected, text)}\nSnapshot: {path}\nReceived: {received}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} differs.\nExpected: {before.ElementAtOrDefault(line)}\nActual:   {after.ElementAtOrDefault(line)}";
    }
}

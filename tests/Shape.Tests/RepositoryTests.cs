using System.Text.RegularExpressions;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Shape.Tests;

public sealed partial class RepositoryTests
{
    private static readonly string[] _top =
    [
        "CONTRIBUTING.md",
        "LICENSE",
        "Omnichannel.Graph.sln",
        "README.md",
        "clients",
        "docker-compose.yml",
        "docs",
        "schema",
        "src",
        "tests",
    ];

    [Fact]
    public void Root_Should_HoldNothingElse()
    {
        // act
        var others = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && !_top.Contains(name));

        // assert
        Expect.None(others, "The root holds the entries listed in RepositoryTests and dot-files:");
    }

    [Fact]
    public void Code_Should_BeFinished()
    {
        // arrange
        string[] patterns = ["*.cs", "*.csproj", "*.props", "*.mjs", "*.js", "*.ts", "*.tsx", "*.sh", "*.graphql"];
        var files = patterns.SelectMany(pattern => Files(pattern)).Where(path => !path.EndsWith(ThisFile));

        // act
        var unfinished =
            from path in files
            from match in Unfinished().Matches(Repository.Read(path))
            select $"{path}: {match.Value}";

        // assert
        Expect.None(unfinished, "Finish these or remove them:");
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    private static string ThisFile => $"{nameof(RepositoryTests)}.cs";

    private static IEnumerable<string> Files(string pattern) =>
        Repository.Files("src", pattern)
            .Concat(Repository.Files("tests", pattern))
            .Concat(Repository.Files("clients", pattern))
            .Concat(Repository.Files("schema", pattern));
}

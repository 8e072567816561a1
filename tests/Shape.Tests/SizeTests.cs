using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Shape.Tests;

/// <summary>Hard limits; the aim is 150 lines a file and 25 a method.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int FileLines = 400;
    private const int MethodLines = 50;
    private const int LongFileLines = 700;
    private const int LongMethodLines = 70;

    // One state machine each, easier to follow in one piece.
    private static readonly string[] _long =
    [
        "src/Engine/Language/Lexer.cs",
        "src/Engine/Language/Parser.cs",
        "src/Engine/Execution/Running/ResponseCompleter.cs",
        "src/Engine/Execution/JsonResponseWriter.cs",
    ];

    [Fact]
    public void File_Should_StayBelowTheHardLimit()
    {
        // arrange
        var files = Sources()
            .Select(path => (Name: path, Lines: LineCount(path), Limit: IsLong(path) ? LongFileLines : FileLines))
            .ToList();
        PrintLongest("files", files);

        // act
        var tooLong = files.Where(file => file.Lines > file.Limit);

        // assert
        Expect.None(tooLong, "These are over the hard limit (name, lines, limit):");
    }

    [Fact]
    public void Method_Should_StayBelowTheHardLimit()
    {
        // arrange
        var methods = Sources().SelectMany(MethodsOf).ToList();
        PrintLongest("methods", methods);

        // act
        var tooLong = methods.Where(method => method.Lines > method.Limit);

        // assert
        Expect.None(tooLong, "These are over the hard limit (name, lines, limit):");
    }

    private static IEnumerable<string> Sources() =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    private static bool IsLong(string path) => _long.Contains(path);

    private static int LineCount(string path) => Repository.Read(path).AsSpan().Count('\n');

    private static IEnumerable<(string Name, int Lines, int Limit)> MethodsOf(string path) =>
        from node in CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot().DescendantNodes()
        let body = BodyOf(node)
        where body is not null
        let span = body.GetLocation().GetLineSpan()
        select (
            $"{path}:{span.StartLinePosition.Line + 1}",
            span.EndLinePosition.Line - span.StartLinePosition.Line + 1,
            IsLong(path) ? LongMethodLines : MethodLines);

    // A property with a table of values is data, not a method, so only bodies with statements count.
    private static BlockSyntax? BodyOf(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body,
        AccessorDeclarationSyntax accessor => accessor.Body,
        LocalFunctionStatementSyntax function => function.Body,
        _ => null,
    };

    private void PrintLongest(string what, IEnumerable<(string Name, int Lines, int Limit)> measured)
    {
        output.WriteLine($"The ten longest {what}:");
        foreach (var (name, lines, _) in measured.OrderByDescending(one => one.Lines).Take(10))
        {
            output.WriteLine($"{lines,5} {name}");
        }
    }
}

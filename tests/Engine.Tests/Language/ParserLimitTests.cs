using System.Text;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class ParserLimitTests
{
    public static TheoryData<string, ParserOptions, string, string, int> Limits => new()
    {
        { "{ a b }", new() { MaxTokens = 4 }, "{ a b c }", "maxTokens: Document contains more than 4 tokens.", 4 },
        { "{ a }", new() { MaxDocumentBytes = 5 }, "{ a  }", "maxDocumentBytes: Document contains more than 5 bytes.", 5 },
        { "{a{b}}", new() { MaxDepth = 2 }, "{a{b{c}}}", "maxDepth: Document is nested more than 2 levels deep.", 2 },
        { "{a(b:[{}])}", new() { MaxDepth = 3 }, "{a(b:[{c:{}}])}", "maxDepth: Document is nested more than 3 levels deep.", 3 },
        { "{...{...{a}}}", new() { MaxDepth = 3 }, "{...{...{...{a}}}}", "maxDepth: Document is nested more than 3 levels deep.", 3 },
        { "type T{a:[[B]]}", new() { MaxDepth = 2 }, "type T{a:[[[B]]]}", "maxDepth: Document is nested more than 2 levels deep.", 2 },
        { "{a{b}...{c}}", new() { MaxFields = 3 }, "{a{b}...{c d}}", "maxFields: Document contains more than 3 fields.", 3 },
        { "{a@x@y b@x@y}", new() { MaxDirectivesPerLocation = 2 }, "{a@x@y@z}", "maxDirectivesPerLocation: Document contains more than 2 directives in one place.", 2 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Limit_Should_HoldExactly(string allowed, ParserOptions options, string refused, string message, int maximum)
    {
        // act
        var document = Parser.ParseDocument(new Source(allowed), options);
        var error = Assert.Throws<GraphQLException>(() => Parser.ParseDocument(new Source(refused), options)).Errors[0];

        // assert
        Assert.Single(document.Definitions);
        var (limit, text) = (message.Split(": ")[0], message.Split(": ")[1]);
        Assert.Equal($"Syntax Error: {text} Parsing aborted.", error.Message);
        Assert.Equal([new("code", "DOCUMENT_LIMIT"), new("limit", limit), new("maximum", maximum)], error.Extensions!);
        Assert.Single(error.Locations);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void MaxDepth_Should_StayWithinWhatAStackCarries(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = depth });

    [Fact]
    public void Depth_Should_FitASmallStack_When_ItIsTheDeepestAllowed()
    {
        // arrange
        var options = new ParserOptions { MaxDepth = ParserOptions.DeepestNesting };
        var text = Nested("{a(b:1)", 499, "{a" + "}") + new string('}', 499);
        DocumentNode? document = null;
        var thread = new Thread(() => document = Parser.ParseDocument(new Source(text), options), 256 * 1024);

        // act
        thread.Start();
        thread.Join();

        // assert
        Assert.Equal(500, Printer.Print(document!).Count(character => character == '{'));
    }

    [Fact]
    public void Request_Should_AllowTheDocumentsOfTools()
    {
        // arrange
        var text = Nested("{a", 199, "{b") + new string('}', 200);

        // act
        var document = Parser.ParseDocument(new Source(text), ParserOptions.Request);

        // assert
        Assert.Equal(600, document.TokenCount);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "selection sets", Nested("{a", 20_000, "") },
        { "inline fragments", Nested("{...", 20_000, "") },
        { "typed fragments", "{" + Nested("...on T{", 20_000, "") },
        { "list values", "{a(b:" + Nested("[", 20_000, "") },
        { "object values", "{a(b:" + Nested("{a:", 20_000, "") },
        { "directive arguments", "{a@b(c:" + Nested("[{d:", 20_000, "") },
        { "list types", "query($a:" + Nested("[", 20_000, "") },
        { "default values", "query($a:T=" + Nested("[", 20_000, "") },
        { "field types", "type T{a:" + Nested("[", 20_000, "") },
        { "input defaults", "input T{a:B=" + Nested("{a:", 20_000, "") },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Nesting_Should_BeRefused_When_ItWouldEndTheProcess(string what, string text)
    {
        // act
        var error = Assert.Throws<GraphQLException>(() => Parser.ParseDocument(new Source(text))).Errors[0];

        // assert
        Assert.Equal((what, "maxDepth"), (what, error.Extensions!["limit"]));
    }

    public static TheoryData<string, string> Masses => new()
    {
        { new string(' ', 1_000_000), "Syntax Error: Unexpected <EOF>. @ 1:1000001" },
        { new string(',', 1_000_000), "Syntax Error: Unexpected <EOF>. @ 1:1000001" },
        { new string('\n', 1_000_000), "Syntax Error: Unexpected <EOF>. @ 1000001:1" },
        { new string('#', 1_000_000), "Syntax Error: Unexpected <EOF>. @ 1:1000001" },
        { Nested("#\n", 500_000, ""), "Syntax Error: Unexpected <EOF>. @ 500001:1" },
        { new string('{', 1_000_000), "Syntax Error: Expected Name, found \"{\". @ 1:2" },
        { new string('.', 1_000_000), "Syntax Error: Unexpected \"...\". @ 1:1" },
        { "{" + new string('a', 1_000_000), "Syntax Error: Expected Name, found <EOF>. @ 1:1000002" },
        { "{a(b:" + new string('1', 1_000_000), "Syntax Error: Expected Name, found <EOF>. @ 1:1000006" },
        { "{a(b:\"" + new string('a', 1_000_000), "Syntax Error: Unterminated string. @ 1:1000007" },
        { "{a(b:\"\"\"" + Nested("\"\" ", 333_333, ""), "Syntax Error: Unterminated string. @ 1:1000008" },
        { "{a(b:\"\"\"" + Nested("\n\t  a\r\n b\r", 100_000, "") + "\"\"\"", "Syntax Error: Expected Name, found <EOF>. @ 200002:4" },
        { "{" + Nested("a@b ", 250_000, "") + "?", "Syntax Error: Unexpected character: \"?\". @ 1:1000002" },
        { "\"" + Nested("\\u0041", 160_000, "") + "\" type", "Syntax Error: Expected Name, found <EOF>. @ 1:960008" },
    };

    [Theory]
    [MemberData(nameof(Masses))]
    public void Mass_Should_BeReadOnce_When_ItIsAMegabyte(string text, string refusal)
    {
        // act
        var actual = Read.Refusal(text);

        // assert
        Assert.Equal(refusal, actual);
        Assert.Equal(
            "Syntax Error: Document contains more than 262144 bytes. Parsing aborted. @ 1:1",
            Read.Refusal(text, ParserOptions.Request));
    }

    [Fact]
    public void Names_Should_BeReadOnce_When_ThereAreManyDifferentOnes()
    {
        // arrange
        var text = "{" + string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"name{number}")) + "}";

        // act
        var operation = (OperationDefinitionNode)Read.Document(text).Definitions[0];

        // assert
        Assert.Equal(100_000, operation.SelectionSet.Selections.Length);
        Assert.Equal("name99999", ((FieldNode)operation.SelectionSet.Selections[^1]).Name.Value);
    }

    private static string Nested(string text, int count, string end) =>
        new StringBuilder().Insert(0, text, count).Append(end).ToString();
}

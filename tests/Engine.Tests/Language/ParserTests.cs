using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{a}", "{\n  a\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("mutation{a}subscription S@d{b}", "mutation {\n  a\n}\n\nsubscription S @d {\n  b\n}")]
    [InlineData("\"q\"query Q(\"v\"$a:Int=1@x){a}", "\"q\"\nquery Q(\n\"v\"\n$a: Int = 1 @x\n) {\n  a\n}")]
    [InlineData("\"f\"fragment F on T@d{a}", "\"f\"\nfragment F on T @d {\n  a\n}")]
    [InlineData("query($a:[[Int!]]!,$b:T){a}", "query ($a: [[Int!]]!, $b: T) {\n  a\n}")]
    [InlineData("{a:b(c:$d)@e(f:1){g}}", "{\n  a: b(c: $d) @e(f: 1) {\n    g\n  }\n}")]
    [InlineData("{...F...on T{a}...@d{b}...{c}...onward}", "{\n  ...F\n  ... on T {\n    a\n  }\n  ... @d {\n    b\n  }\n  ... {\n    c\n  }\n  ...onward\n}")]
    [InlineData("{query fragment on type true null}", "{\n  query\n  fragment\n  on\n  type\n  true\n  null\n}")]
    [InlineData("schema@d{query:Q mutation:M subscription:S}", "schema @d {\n  query: Q\n  mutation: M\n  subscription: S\n}")]
    [InlineData("extend schema@d extend schema{query:Q}", "extend schema @d\n\nextend schema {\n  query: Q\n}")]
    [InlineData("scalar S@d extend scalar S@e", "scalar S @d\n\nextend scalar S @e")]
    [InlineData("type T", "type T")]
    [InlineData("type T implements&A&B@d{a(b:Int=1@x):C@e}", "type T implements A & B @d {\n  a(b: Int = 1 @x): C @e\n}")]
    [InlineData("extend type T implements A extend type T@d extend type T{a:B}", "extend type T implements A\n\nextend type T @d\n\nextend type T {\n  a: B\n}")]
    [InlineData("interface I implements J{a:B}extend interface I@d", "interface I implements J {\n  a: B\n}\n\nextend interface I @d")]
    [InlineData("union U@d=|A|B extend union U=C", "union U @d = A | B\n\nextend union U = C")]
    [InlineData("union U", "union U")]
    [InlineData("enum E@d{A\"b\"B@e}extend enum E{C}", "enum E @d {\n  A\n  \"b\"\n  B @e\n}\n\nextend enum E {\n  C\n}")]
    [InlineData("input I@d{a:B={c:[1,2]}}extend input I@e", "input I @d {\n  a: B = { c: [1, 2] }\n}\n\nextend input I @e")]
    [InlineData("\"d\"directive@a(b:C)repeatable on|FIELD|QUERY", "\"d\"\ndirective @a(b: C) repeatable on FIELD | QUERY")]
    [InlineData("directive@a on SCHEMA", "directive @a on SCHEMA")]
    [InlineData("\"\"\"d\"\"\"type T{\"f\"a(\"x\"b:C):D}", "\"\"\"d\"\"\"\ntype T {\n  \"f\"\n  a(\n    \"x\"\n    b: C\n  ): D\n}")]
    public void Document_Should_BeRead_When_TheGrammarAllowsIt(string text, string printed)
    {
        // act
        var document = Read.Document(text);

        // assert
        Assert.Equal(printed, Printer.Print(document));
    }

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 2)]
    [InlineData("{}", "Expected Name, found \"}\".", 2)]
    [InlineData("{a{}}", "Expected Name, found \"}\".", 4)]
    [InlineData("{a()}", "Expected Name, found \")\".", 4)]
    [InlineData("{a(b:)}", "Unexpected \")\".", 6)]
    [InlineData("{a(b 1)}", "Expected \":\", found Int \"1\".", 6)]
    [InlineData("{...on}", "Expected Name, found \"}\".", 7)]
    [InlineData("{...F(a:1)}", "Expected Name, found \"(\".", 6)]
    [InlineData("{a ?}", "Unexpected character: \"?\".", 4)]
    [InlineData("{a} b", "Unexpected Name \"b\".", 5)]
    [InlineData("{a} \"x\"", "Unexpected <EOF>.", 8)]
    [InlineData("\"x\" {a}", "Unexpected description, descriptions are not supported on shorthand queries.", 1)]
    [InlineData("\"x\" extend type T@d", "Unexpected description, only GraphQL definitions support descriptions.", 1)]
    [InlineData("\"x\" 1", "Unexpected Int \"1\".", 5)]
    [InlineData("query Q()", "Expected \"$\", found \")\".", 9)]
    [InlineData("query Q(a:Int){a}", "Expected \"$\", found Name \"a\".", 9)]
    [InlineData("query Q($a:Int=$b){a}", "Unexpected variable \"$b\" in constant value.", 16)]
    [InlineData("query Q($a:Int=$){a}", "Unexpected \"$\".", 16)]
    [InlineData("query Q($a:Int)@d", "Expected \"{\", found <EOF>.", 18)]
    [InlineData("fragment on on T{a}", "Unexpected Name \"on\".", 10)]
    [InlineData("fragment F($a:Int) on T{a}", "Expected \"on\", found \"(\".", 11)]
    [InlineData("fragment F on T", "Expected \"{\", found <EOF>.", 16)]
    [InlineData("schema{}", "Expected Name, found \"}\".", 8)]
    [InlineData("schema", "Expected \"{\", found <EOF>.", 7)]
    [InlineData("schema{type:T}", "Unexpected Name \"type\".", 8)]
    [InlineData("type T{}", "Expected Name, found \"}\".", 8)]
    [InlineData("type T{a():B}", "Expected Name, found \")\".", 10)]
    [InlineData("type T{a:[B}", "Expected \"]\", found \"}\".", 12)]
    [InlineData("type T{a(b:C=$d):E}", "Unexpected variable \"$d\" in constant value.", 14)]
    [InlineData("type T@d(a:$b)", "Unexpected variable \"$b\" in constant value.", 12)]
    [InlineData("enum E{true}", "Name \"true\" is reserved and cannot be used for an enum value.", 8)]
    [InlineData("enum E{false}", "Name \"false\" is reserved and cannot be used for an enum value.", 8)]
    [InlineData("enum E{null}", "Name \"null\" is reserved and cannot be used for an enum value.", 8)]
    [InlineData("union U=", "Expected Name, found <EOF>.", 9)]
    [InlineData("union U=||A", "Expected Name, found \"|\".", 10)]
    [InlineData("directive @a on FELD", "Unexpected Name \"FELD\".", 17)]
    [InlineData("directive @a on FELD.5t", "Invalid number, expected digit before \".\", did you mean \"0.5\"?", 21)]
    [InlineData("schema{type\u0000:T}", "Unexpected character: U+0000.", 12)]
    [InlineData("directive @a on 1", "Expected Name, found Int \"1\".", 17)]
    [InlineData("directive @a @b on FIELD", "Expected \"on\", found \"@\".", 14)]
    [InlineData("extend schema", "Unexpected <EOF>.", 14)]
    [InlineData("extend scalar S", "Unexpected <EOF>.", 16)]
    [InlineData("extend type T", "Unexpected <EOF>.", 14)]
    [InlineData("extend interface I", "Unexpected <EOF>.", 19)]
    [InlineData("extend union U", "Unexpected <EOF>.", 15)]
    [InlineData("extend enum E", "Unexpected <EOF>.", 14)]
    [InlineData("extend input I", "Unexpected <EOF>.", 15)]
    [InlineData("extend directive @a @b", "Unexpected Name \"directive\".", 8)]
    [InlineData("{a(b:{c:\"x\" \"\"\"y\"\"\"})}", "Expected Name, found BlockString \"y\".", 13)]
    [InlineData("{a(b:{c:1 \"\\u0041\"})}", "Expected Name, found String \"A\".", 11)]
    [InlineData("{a(b:{c:1 1.5})}", "Expected Name, found Float \"1.5\".", 11)]
    public void Document_Should_BeRefused_When_TheGrammarForbidsIt(string text, string message, int column)
    {
        // act
        var refusal = Read.Refusal(text);

        // assert
        Assert.Equal($"Syntax Error: {message} @ 1:{column}", refusal);
    }

    [Fact]
    public void SyntaxError_Should_CarryItsCode()
    {
        // act
        var error = Assert.Throws<GraphQLException>(() => Read.Document("{")).Errors[0];

        // assert
        Assert.Equal([new("code", "SYNTAX_ERROR")], error.Extensions!);
    }

    [Theory]
    [InlineData("[1, -2.5, \"s\", \"\"\"b\"\"\", true, false, null, E, $v, [], {}]")]
    public void Value_Should_KnowItsKind(string text)
    {
        // act
        var list = Assert.IsType<ListValueNode>(Parser.ParseValue(new Source(text)));

        // assert
        Assert.Equal(
            [
                SyntaxKind.IntValue, SyntaxKind.FloatValue, SyntaxKind.StringValue, SyntaxKind.StringValue,
                SyntaxKind.BooleanValue, SyntaxKind.BooleanValue, SyntaxKind.NullValue, SyntaxKind.EnumValue,
                SyntaxKind.Variable, SyntaxKind.ListValue, SyntaxKind.ObjectValue,
            ],
            list.Values.Select(value => value.Kind));
    }

    [Fact]
    public void Value_Should_BeRefused_When_MoreFollows() =>
        Assert.Equal(
            "Syntax Error: Expected <EOF>, found Int \"2\". @ 1:3",
            Read.Refusal(() => Parser.ParseValue(new Source("1 2"))));

    [Fact]
    public void ConstValue_Should_RefuseVariables_When_TheyAreNested() =>
        Assert.Equal(
            "Syntax Error: Unexpected variable \"$v\" in constant value. @ 1:6",
            Read.Refusal(() => Parser.ParseConstValue(new Source("[{a: $v}]"))));

    [Fact]
    public void Type_Should_KeepItsWrappers()
    {
        // act
        var type = Parser.ParseType(new Source("[[Int!]]!"));

        // assert
        Assert.Equal("[[Int!]]!", type.ToString());
        Assert.Equal((0, 9), (type.Location.Start, type.Location.End));
    }

    [Fact]
    public void Nodes_Should_KnowTheirBytes_When_IgnoredTextSurroundsThem()
    {
        // act
        var document = Read.Document("# \u00e9\n query Q { a , b : c } # end");

        // assert
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[1]);
        Assert.Equal((0, 33), (document.Location.Start, document.Location.End));
        Assert.Equal((6, 27), (operation.Location.Start, operation.Location.End));
        Assert.Equal((14, 27), (operation.SelectionSet.Location.Start, operation.SelectionSet.Location.End));
        Assert.Equal((20, 25), (field.Location.Start, field.Location.End));
        Assert.Equal(new SourceLocation(2, 16), field.Location.StartLocation);
        Assert.Equal("b", field.ResponseName);
    }

    [Theory]
    [InlineData("{ a }", 3)]
    [InlineData("{ a(b: \"c\", d: [1]) ...F } # x", 15)]
    public void Document_Should_CountItsTokens(string text, int count) =>
        Assert.Equal(count, Read.Document(text).TokenCount);
}

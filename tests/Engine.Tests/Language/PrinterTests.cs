using System.Text;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class PrinterTests
{
    private static readonly string _long = new('x', 74);

    [Fact]
    public void Arguments_Should_StayOnTheLine_When_ItHas80Characters() =>
        Assert.Equal($"{{\n  f(a: {_long})\n}}", Printed($"{{f(a:{_long})}}"));

    [Fact]
    public void Arguments_Should_TakeLinesOfTheirOwn_When_TheLineHas81Characters() =>
        Assert.Equal($"{{\n  f(\n    a: 1\n    b: {_long}\n  ) {{\n    c\n  }}\n}}", Printed($"{{f(a:1,b:{_long}){{c}}}}"));

    [Fact]
    public void Alias_Should_CountForTheLine() =>
        Assert.Equal($"{{\n  g: f(\n    a: {_long}\n  )\n}}", Printed($"{{g:f(a:{_long})}}"));

    [Fact]
    public void Values_Should_TakeLinesOfTheirOwn_When_TheyAreLong() =>
        Assert.Equal(
            $"query ($a: T = {{\n  a: [\n    \"{_long}\"\n    {{ b: 1, c: [] }}\n  ]\n  d: {{  }}\n}}) {{\n  e\n}}".Replace(
                "query ($a", "query (\n$a").Replace("})", "}\n)"),
            Printed($"query($a:T={{a:[\"{_long}\",{{b:1,c:[]}}],d:{{}}}}){{e}}"));

    [Fact]
    public void ArgumentDefinitions_Should_TakeLinesOfTheirOwn_When_OneHasADescription() =>
        Assert.Equal(
            "type T {\n  a(\n    b: C\n    \"\"\"\n    d\n\n    e\n    \"\"\"\n    f: G\n  ): H\n}",
            Printed("type T{a(b:C,\"\"\"\nd\n\ne\n\"\"\"f:G):H}").Replace("    \n", "\n"));

    [Fact]
    public void BlankLines_Should_CarryTheIndentation_When_TheyStandInABlockString() =>
        Assert.Equal(
            "{\n  a(b: \"\"\"\n  c\n  \n  d\n  \"\"\")\n}",
            Printed("{a(b:\"\"\"\nc\n\nd\n\"\"\")}"));

    [Theory]
    [InlineData("\u0000\u001f\u007f\u009f", "\"\\u0000\\u001F\\u007F\\u009F\"")]
    [InlineData("\b\t\n\f\r\"\\/", "\"\\b\\t\\n\\f\\r\\\"\\\\/\"")]
    [InlineData("\u00e9\U0001F600", "\"\u00e9\U0001F600\"")]
    public void String_Should_EscapeWhatItMust(string value, string printed) =>
        Assert.Equal(printed, Printer.Print(new StringValueNode { Value = value }));

    [Fact]
    public void Part_Should_BePrintedAlone()
    {
        // arrange
        var field = (FieldNode)((OperationDefinitionNode)Read.Document("{a(b:{c:$d})@e}").Definitions[0]).SelectionSet.Selections[0];
        var entry = ((ObjectValueNode)field.Arguments[0].Value).Fields[0];

        // act
        string[] printed = [$"{field.Name}", $"{field.Arguments[0]}", $"{entry}", $"{entry.Value}", $"{field.Directives[0]}"];

        // assert
        Assert.Equal(["a", "b: { c: $d }", "c: $d", "$d", "@e"], printed);
    }

    [Fact]
    public void EmptySelectionSet_Should_BePrintedAsSuch_When_ItWasMadeInMemory() =>
        Assert.Equal("{}", Printer.Print(new SelectionSetNode()));

    [Fact]
    public void Printer_Should_NotEndTheProcess_When_ATreeMadeInMemoryIsEndless()
    {
        // arrange
        ValueNode value = new NullValueNode();
        for (var depth = 0; depth < 100_000; depth++)
        {
            value = new ListValueNode { Values = [value] };
        }

        // act, assert
        Assert.Throws<InsufficientExecutionStackException>(() => Printer.Print(value));
    }

    [Fact]
    public void Values_Should_BeMeasuredOnce_When_TheyAreNested()
    {
        // arrange
        var text = new StringBuilder().Insert(0, "[", 150).Append(new string('1', 100)).Insert(250, "]", 150).ToString();

        // act
        var printed = Printer.Print(Parser.ParseValue(new Source(text)));

        // assert
        Assert.Equal(301, printed.Count(character => character == '\n') + 1);
        Assert.Contains($"\n{new string(' ', 300)}1", printed);
    }

    private static string Printed(string text) => Printer.Print(Read.Document(text));
}

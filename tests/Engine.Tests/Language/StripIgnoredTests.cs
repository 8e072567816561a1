using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class StripIgnoredTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" # only\n", "")]
    [InlineData("query Q ( $a : Int , $b : [ Int ! ] ) { c ( d : $a , e : 1 ) ... F , g }", "query Q($a:Int$b:[Int!]){c(d:$a e:1)...F g}")]
    [InlineData("{ a ... on T { b } }", "{a ...on T{b}}")]
    [InlineData("[ 1 , -2 , 3.0 \"x\\n\" \"\"\"\n  y\n   z\n\"\"\" ]", "[1 -2 3.0 \"x\\n\" \"\"\"\ny\n z\"\"\"]")]
    public void StripIgnored_Should_KeepTokensOnly(string text, string expected) =>
        Assert.Equal(expected, StripIgnored.From(new Source(text)));

    [Fact]
    public void StripIgnored_Should_RefuseWhatIsNoToken() =>
        Assert.Equal(
            "Syntax Error: Unterminated string. @ 1:11",
            Read.Refusal(() => StripIgnored.From(new Source("{ a(b: \"c}"))));
}

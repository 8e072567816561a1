using System.Text;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

/// <summary>Short ways into the parser, and one line for what it refuses with.</summary>
internal static class Read
{
    public static DocumentNode Document(string text) => Parser.ParseDocument(new Source(text));

    /// <summary><c>message @ line:column</c> of the only error.</summary>
    public static string Refusal(Action act)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(act).Errors);
        var place = Assert.Single(error.Locations);
        return $"{error.Message} @ {place.Line}:{place.Column}";
    }

    public static string Refusal(string text, ParserOptions? options = null) =>
        Refusal(() => Parser.ParseDocument(new Source(text), options));

    public static string Refusal(byte[] text) => Refusal(() => Parser.ParseDocument(new Source(text)));

    /// <summary>UTF-8, with each <c>\xNN</c> replaced by that byte.</summary>
    public static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text.AsSpan(index).StartsWith("\\x"))
            {
                bytes.Add(Convert.ToByte(text.Substring(index + 2, 2), 16));
                index += 3;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, index, 1));
            }
        }

        return [.. bytes];
    }
}

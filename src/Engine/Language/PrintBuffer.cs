using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Text in the making, with an indentation that every new line begins with.</summary>
internal sealed class PrintBuffer
{
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    public void Append(string text) => _text.Append(text);

    public void Append(char text) => _text.Append(text);

    public void NewLine() => _text.Append('\n').Append(' ', _depth * IndentWidth);

    /// <summary>Appends text whose own line breaks are followed by the indentation too.</summary>
    public void AppendLines(string text)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _text.Append(rest[..end]);
            NewLine();
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
    }

    public override string ToString() => _text.ToString();
}

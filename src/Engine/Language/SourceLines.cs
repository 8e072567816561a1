using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>
/// Finds lines and columns, each in a time that does not depend on how long the text or its lines are: one document may have thousands of errors.
/// </summary>
internal sealed class SourceLines
{
    /// <summary>Bytes between two places whose UTF-16 length is known, as a power of two.</summary>
    private const int StepBits = 10;

    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<int> _starts = [0];

    // UTF-16 code units before each step; null where every byte is one.
    private readonly int[]? _units;

    public SourceLines(ReadOnlyMemory<byte> text)
    {
        _text = text;
        var rest = text.Span;
        for (var found = rest.IndexOfAny((byte)'\r', (byte)'\n'); found >= 0; found = rest.IndexOfAny((byte)'\r', (byte)'\n'))
        {
            var isPair = rest[found] == '\r' && found + 1 < rest.Length && rest[found + 1] == '\n';
            rest = rest[(found + (isPair ? 2 : 1))..];
            _starts.Add(text.Length - rest.Length);
        }

        _units = Ascii.IsValid(text.Span) ? null : UnitsByStep(text.Span);
    }

    public SourceLocation LocationOf(int offset)
    {
        var bounded = Math.Min(offset, _text.Length);
        var line = _starts.BinarySearch(bounded);
        line = line < 0 ? ~line : line + 1;
        return new SourceLocation(line, UnitsBefore(bounded) - UnitsBefore(_starts[line - 1]) + 1);
    }

    private static int[] UnitsByStep(ReadOnlySpan<byte> text)
    {
        var units = new int[(text.Length >> StepBits) + 1];
        for (var step = 1; step < units.Length; step++)
        {
            units[step] = units[step - 1] + UnitsIn(text.Slice((step - 1) << StepBits, 1 << StepBits));
        }

        return units;
    }

    private int UnitsBefore(int offset)
    {
        if (_units is null)
        {
            return offset;
        }

        var step = offset >> StepBits;
        return _units[step] + UnitsIn(_text.Span[(step << StepBits)..offset]);
    }

    // The first byte of a character counts; the first of four counts twice, for both surrogates.
    private static int UnitsIn(ReadOnlySpan<byte> text)
    {
        var units = 0;
        foreach (var octet in text)
        {
            units += (octet & 0xC0) == 0x80 ? 0 : octet >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}

using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>
/// Finds lines and columns, each in a time that does not depend on how long the text or its lines are: one document may have thousands of errors.
/// What it keeps is a hundredth of the text, whatever the lines: a document may be nothing but line breaks.
/// </summary>
internal sealed class SourceLines
{
    /// <summary>Bytes between two places that are known, as a power of two.</summary>
    private const int StepBits = 10;

    private readonly ReadOnlyMemory<byte> _text;
    private readonly Place[] _steps;

    public SourceLines(ReadOnlyMemory<byte> text)
    {
        _text = text;
        _steps = new Place[(text.Length >> StepBits) + 1];
        _steps[0] = new Place(Line: 1, LineStart: 0, Units: 0);
        for (var step = 1; step < _steps.Length; step++)
        {
            _steps[step] = After(_steps[step - 1], (step - 1) << StepBits, step << StepBits);
        }
    }

    public SourceLocation LocationOf(int offset)
    {
        var bounded = Math.Min(offset, _text.Length);
        var step = bounded >> StepBits;
        var place = After(_steps[step], step << StepBits, bounded);
        return new SourceLocation(place.Line, place.Units - UnitsBefore(place.LineStart) + 1);
    }

    private Place After(Place before, int start, int end)
    {
        var text = _text.Span;
        var (line, lineStart) = (before.Line, before.LineStart);
        var from = start;
        for (var found = text[from..end].IndexOfAny((byte)'\r', (byte)'\n'); found >= 0; found = text[from..end].IndexOfAny((byte)'\r', (byte)'\n'))
        {
            from += found + 1;
            var isFirstOfPair = text[from - 1] == '\r' && from < text.Length && text[from] == '\n';
            (line, lineStart) = isFirstOfPair ? (line, lineStart) : (line + 1, from);
        }

        return new Place(line, lineStart, before.Units + UnitsIn(text[start..end]));
    }

    private int UnitsBefore(int offset)
    {
        var step = offset >> StepBits;
        return _steps[step].Units + UnitsIn(_text.Span[(step << StepBits)..offset]);
    }

    // The first byte of a character counts; the first of four counts twice, for both surrogates.
    private static int UnitsIn(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var units = 0;
        foreach (var octet in text)
        {
            units += (octet & 0xC0) == 0x80 ? 0 : octet >= 0xF0 ? 2 : 1;
        }

        return units;
    }

    /// <summary>What is known of a place in the text.</summary>
    /// <param name="Line">The line that it is in, 1-based.</param>
    /// <param name="LineStart">The byte at which that line begins.</param>
    /// <param name="Units">UTF-16 code units before it.</param>
    private readonly record struct Place(int Line, int LineStart, int Units);
}

using System.Globalization;

namespace Omnichannel.Graph.Changes;

/// <summary>Where somebody is who watches: up to which place in which log everything is known. Opaque to clients.</summary>
/// <param name="Epoch">Which log, 12 characters.</param>
/// <param name="Position">The place; negative when what was told was only a part of a state, so that whoever comes again needs all of it.</param>
internal readonly record struct ChangeCursor(string Epoch, long Position)
{
    private const int EpochLength = 12;

    // Between the states of which a whole is made nobody knows everything yet.
    public const long Partial = -1;

    /// <summary>Reads what a client gives; null when it is none of ours.</summary>
    public static ChangeCursor? Parse(string? text) =>
        text is { Length: > EpochLength } && long.TryParse(text.AsSpan(EpochLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var position)
            ? new ChangeCursor(text[..EpochLength], position)
            : null;

    public override string ToString() => Epoch + Position.ToString("x", CultureInfo.InvariantCulture);
}

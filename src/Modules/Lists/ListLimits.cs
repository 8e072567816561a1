using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Lists;

/// <summary>How much fits, and the refusal of what does not.</summary>
internal static class ListLimits
{
    public const int ListsMax = 50;
    public const int EntriesMax = 500;
    public const int MembersMax = 20;
    public const int CodesMax = 10;
    public const int EditsMax = 200;
    public const int NameMax = 100;
    public const int NicknameMax = 50;
    public const int TextMax = 200;
    public const int NoteMax = 500;
    public const int QuantityMax = 99_999;
    public const int HoursMax = 720;
    public const int PersonsMax = 50;
    public const int SavedMax = 500;
    public const int ComparedMax = 4;

    /// <summary>How long removed entries and edits are remembered for devices that were offline.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public static void Range(string name, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            throw InputRefusal.Of($"\"{name}\" is {min} to {max}, found: {value}.");
        }
    }

    /// <summary>A text without the spaces around it.</summary>
    public static string Text(string name, string text, int max) =>
        text.Trim() is { Length: > 0 } trimmed && trimmed.Length <= max ? trimmed : throw InputRefusal.Of($"\"{name}\" has 1 to {max} characters.");

    /// <summary>A text that may be left out; an empty one is left out.</summary>
    public static string? OptionalText(string name, string? text, int max) => string.IsNullOrWhiteSpace(text) ? null : Text(name, text, max);
}

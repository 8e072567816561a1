namespace Omnichannel.Graph.Engine.Binding;

/// <summary>How names of the schema and of C# meet: <c>listPrice</c> is <c>ListPrice</c>, <c>IN_STOCK</c> is <c>InStock</c>.</summary>
internal static class MemberName
{
    /// <summary>The C# name of a field or argument.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The schema's name of a property or parameter.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The C# name of an enum value.</summary>
    public static string PascalOfScreaming(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => part[..1].ToUpperInvariant() + part[1..].ToLowerInvariant()));

    /// <summary>The schema's name of an enum member.</summary>
    public static string Screaming(string name) =>
        string.Concat(name.Select((character, index) =>
            index > 0 && char.IsUpper(character) && !char.IsUpper(name[index - 1]) ? $"_{character}" : $"{char.ToUpperInvariant(character)}"));
}

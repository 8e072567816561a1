using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Makes a <see cref="Schema"/> from SDL documents.</summary>
public static class SchemaBuilder
{
    /// <summary>The schema that a document defines, without checking it.</summary>
    public static Schema Build(DocumentNode document) => throw new NotSupportedException(document.Definitions.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A field as an operation selects it. Made when the operation is compiled.</summary>
public abstract class FieldSelection
{
    /// <summary>The field's definition.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>The response name: the alias, or the field's name.</summary>
    public abstract string ResponseName { get; }

    /// <summary>
    /// Whether a path of fields is selected below this one, on any object type, such as <c>Selects("edges", "node", "price")</c>. Conditions of
    /// <c>@skip</c> and <c>@include</c> are taken as met, so the answer may be true for a field that is not executed, never false for one that is.
    /// </summary>
    public abstract bool Selects(params ReadOnlySpan<string> path);

    /// <summary>The distinct names of the fields selected at a path below this one, on all object types.</summary>
    public abstract IReadOnlySet<string> SelectedFields(params ReadOnlySpan<string> path);
}

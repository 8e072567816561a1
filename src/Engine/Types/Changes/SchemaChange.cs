namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>One difference between two schemas.</summary>
/// <param name="Description">For people: what changed, with its coordinate.</param>
internal sealed record SchemaChange(SchemaChangeKind Kind, string Description)
{
    /// <summary>What it does to clients.</summary>
    public SchemaChangeSeverity Severity => Kind switch
    {
        <= SchemaChangeKind.DirectiveLocationRemoved => SchemaChangeSeverity.Breaking,
        <= SchemaChangeKind.InputFieldDefaultValueChange => SchemaChangeSeverity.Dangerous,
        _ => SchemaChangeSeverity.Safe,
    };
}

namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>Compares two versions of a schema.</summary>
internal static class SchemaChanges
{
    /// <summary>Every difference, types first.</summary>
    public static IReadOnlyList<SchemaChange> Between(Schema before, Schema after)
    {
        var changes = new List<SchemaChange>();
        new TypeChanges(changes).Find(before, after);
        new DirectiveChanges(changes).Find(before, after);
        return changes;
    }
}

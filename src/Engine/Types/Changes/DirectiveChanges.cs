namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>Compares the directives of two schemas.</summary>
internal sealed class DirectiveChanges(List<SchemaChange> changes)
{
    private readonly InputValueChanges _arguments = new(changes, InputValueRole.DirectiveArgument);

    public void Find(Schema before, Schema after)
    {
        var directives = new NameDifference<DirectiveDefinition>(before.Directives, after.Directives, directive => directive.Name);
        foreach (var directive in directives.Removed)
        {
            Add(SchemaChangeKind.DirectiveRemoved, $"Directive {directive} was removed.");
        }

        foreach (var directive in directives.Added)
        {
            Add(SchemaChangeKind.DirectiveAdded, $"Directive {directive} was added.");
        }

        foreach (var (old, @new) in directives.Persisted)
        {
            _arguments.Find(old.Arguments, @new.Arguments);
            Compare(old, @new);
        }
    }

    private void Compare(DirectiveDefinition before, DirectiveDefinition after)
    {
        if (before.IsRepeatable && !after.IsRepeatable)
        {
            Add(SchemaChangeKind.DirectiveRepeatableRemoved, $"Repeatable flag was removed from {before}.");
        }
        else if (!before.IsRepeatable && after.IsRepeatable)
        {
            Add(SchemaChangeKind.DirectiveRepeatableAdded, $"Repeatable flag was added to {before}.");
        }

        if (before.Description != after.Description)
        {
            Add(SchemaChangeKind.DescriptionChanged, $"Description of {before} has changed to \"{after.Description}\".");
        }

        foreach (var location in before.Locations.Except(after.Locations))
        {
            Add(SchemaChangeKind.DirectiveLocationRemoved, $"{location} was removed from {before}.");
        }

        foreach (var location in after.Locations.Except(before.Locations))
        {
            Add(SchemaChangeKind.DirectiveLocationAdded, $"{location} was added to {before}.");
        }
    }

    private void Add(SchemaChangeKind kind, string description) => changes.Add(new SchemaChange(kind, description));
}

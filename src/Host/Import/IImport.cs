namespace Omnichannel.Graph.Host.Import;

/// <summary>Loads one kind of file.</summary>
internal interface IImport
{
    /// <summary>What the file holds, as the command line names it.</summary>
    string Name { get; }

    /// <summary>Looks at the whole file before anything is loaded.</summary>
    /// <returns>Why the load is suspicious and needs somebody's approval; null when it is not.</returns>
    Task<string?> InspectAsync(IAsyncEnumerable<ImportRow> rows, CancellationToken cancellationToken);

    /// <summary>Loads some rows in one transaction. What is wrong with a row goes to the summary.</summary>
    Task LoadAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken);
}

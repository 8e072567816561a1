using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Import;

/// <summary>Categories: <c>id</c>, <c>name</c> (or <c>name_nl</c>), and where known <c>name_en</c> and <c>parent_id</c>.</summary>
internal sealed class CategoriesImport(CatalogImport catalog) : IImport
{
    private const int CodeLengthMax = 64;
    private const int NameLengthMax = 200;

    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);

    public string Name => "categories";

    public async Task<string?> InspectAsync(IAsyncEnumerable<ImportRow> rows, CancellationToken cancellationToken)
    {
        // A parent may come after its children, so all codes are known before the first row is loaded.
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.Text("id") is { } code)
            {
                _parents[code] = row.Text("parent_id");
            }
        }

        return null;
    }

    public async Task LoadAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken)
    {
        var elsewhere = rows.Select(row => row.Text("parent_id")).OfType<string>().Where(code => !_parents.ContainsKey(code)).Distinct().ToList();
        var known = await catalog.CategoriesByCodeAsync([.. elsewhere, .. rows.Select(row => row.Text("id")).OfType<string>()], cancellationToken);
        var records = ImportBatch.Records(rows, summary, row => RecordOf(row, known, summary), record => record.Code);
        var loaded = await catalog.LoadCategoriesAsync(records, cancellationToken);
        summary.Loaded(loaded.Added, loaded.Changed, loaded.Unchanged);
    }

    private CategoryRecord RecordOf(ImportRow row, IReadOnlyDictionary<string, CategoryId> known, ImportSummary summary)
    {
        var code = row.Required("id", CodeLengthMax);
        var name = row.Optional("name_nl", NameLengthMax) ?? row.Optional("name", NameLengthMax);
        if (name is null)
        {
            summary.Note(row.Line, $"name is missing; {code} is called by its id");
        }

        return new CategoryRecord(IdOf(code, known), code, ParentOf(row, code, known, summary), name ?? code, row.Optional("name_en", NameLengthMax), row.Line);
    }

    private CategoryId? ParentOf(ImportRow row, string code, IReadOnlyDictionary<string, CategoryId> known, ImportSummary summary)
    {
        if (row.Text("parent_id") is not { } parent)
        {
            return null;
        }

        if (!_parents.ContainsKey(parent) && !known.ContainsKey(parent))
        {
            summary.Note(row.Line, $"parent_id {parent} is no category; {code} stands at the top");
            return null;
        }

        if (IsCircle(code))
        {
            summary.Note(row.Line, $"parent_id {parent} stands below {code} itself; {code} stands at the top");
            return null;
        }

        return IdOf(parent, known);
    }

    private bool IsCircle(string code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { code };
        for (var above = _parents.GetValueOrDefault(code); above is not null; above = _parents.GetValueOrDefault(above))
        {
            if (!seen.Add(above))
            {
                return above == code;
            }
        }

        return false;
    }

    private static CategoryId IdOf(string code, IReadOnlyDictionary<string, CategoryId> known) =>
        known.TryGetValue(code, out var id) ? id : new CategoryId(StableId.Of("category", code));
}

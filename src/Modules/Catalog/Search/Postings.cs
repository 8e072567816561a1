namespace Omnichannel.Graph.Catalog.Search;

/// <summary>For each word of the vocabulary the documents that have it, in their order, and where in the document it stands.</summary>
internal sealed class Postings(int[] starts, int[] documents, SearchFields[] fields)
{
    public long Count => documents.Length;

    public int CountOf(int term) => starts[term + 1] - starts[term];

    public ReadOnlySpan<int> DocumentsOf(int term) => documents.AsSpan(starts[term]..starts[term + 1]);

    public ReadOnlySpan<SearchFields> FieldsOf(int term) => fields.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>Whether anybody wrote the word; otherwise it is a stem that stands for others.</summary>
    public bool IsWritten(int term)
    {
        foreach (var where in FieldsOf(term))
        {
            if ((where & SearchFields.StemOnly) == 0)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Runtime.InteropServices;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Makes a segment of documents.</summary>
internal sealed class SegmentBuilder(SearchOrdinals ordinals)
{
    private readonly Dictionary<string, List<(int Document, SearchFields Fields)>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchFields> _words = new(StringComparer.Ordinal);
    private readonly List<SearchDocument> _documents = [];
    private readonly List<ushort> _lengths = [];
    private int _length;

    public static SearchSegment Build(IEnumerable<SearchDocument> documents, SearchOrdinals ordinals)
    {
        var builder = new SegmentBuilder(ordinals);
        foreach (var document in documents)
        {
            builder.Add(document);
        }

        return builder.Build();
    }

    private void Add(SearchDocument document)
    {
        _words.Clear();
        _length = 0;
        AddWords(SearchWords.Of(document.NameNl), SearchFields.Name);
        if (document.NameEn != document.NameNl)
        {
            AddWords(SearchWords.Of(document.NameEn), SearchFields.Name);
        }

        AddWords(SearchWords.Of(document.Brand), SearchFields.Brand);
        AddTexts(document.CategoryNames, SearchFields.Category);
        AddTexts(document.ValueTexts, SearchFields.Attribute);
        AddTexts(document.Descriptions, SearchFields.Description);
        foreach (var code in document.Codes)
        {
            AddWords(SearchWords.OfCode(code), SearchFields.Code);
        }

        foreach (var (word, fields) in _words)
        {
            ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, word, out _);
            (postings ??= new(1)).Add((_documents.Count, fields));
        }

        _documents.Add(document);
        _lengths.Add((ushort)Math.Min(_length, ushort.MaxValue));
    }

    private void AddTexts(IReadOnlyList<string> texts, SearchFields field)
    {
        foreach (var text in texts)
        {
            AddWords(SearchWords.Of(text), field);
        }
    }

    private void AddWords(List<string> words, SearchFields field)
    {
        _length += words.Count;
        foreach (var word in words)
        {
            ref var written = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
            written = (written & ~SearchFields.StemOnly) | field;
            if (WordStem.Of(word) is var stem && stem != word)
            {
                ref var meant = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, stem, out var known);
                meant |= known ? field : field | SearchFields.StemOnly;
            }
        }
    }

    private SearchSegment Build()
    {
        var terms = _postings.Keys.ToArray();
        // By character is by byte too: a word has no surrogates, since half a pair is no letter.
        Array.Sort(terms, StringComparer.Ordinal);
        var words = new TextBlock();
        var starts = new int[terms.Length + 1];
        List<int> documents = [];
        List<SearchFields> fields = [];
        for (var term = 0; term < terms.Length; term++)
        {
            words.Add(terms[term]);
            foreach (var (document, where) in _postings[terms[term]])
            {
                documents.Add(document);
                fields.Add(where);
            }

            starts[term + 1] = documents.Count;
        }

        return new SearchSegment(words.ToVocabulary(), new Postings(starts, [.. documents], [.. fields]), Columns());
    }

    private SearchColumns Columns()
    {
        var (namesNl, namesEn) = (new TextBlock(), new TextBlock());
        var valueStarts = new int[_documents.Count + 1];
        List<int> values = [];
        for (var index = 0; index < _documents.Count; index++)
        {
            var document = _documents[index];
            namesNl.Add(TextFolding.Fold(document.NameNl));
            namesEn.Add(TextFolding.Fold(document.NameEn));
            values.AddRange(document.Values.Select(ordinals.Values.Add));
            valueStarts[index + 1] = values.Count;
        }

        var ids = _documents.Select(document => document.Id.Value).ToArray();
        return new SearchColumns
        {
            Ids = ids,
            ById = SearchColumns.SortById(ids),
            Categories = [.. _documents.Select(document => ordinals.Categories.Add(document.Category))],
            Brands = [.. _documents.Select(document => document.Brand is null ? -1 : ordinals.Brands.Add(document.Brand))],
            Kinds = [.. _documents.Select(document => document.Kind)],
            Prices = [.. _documents.Select(document => document.Price)],
            PublishedAt = [.. _documents.Select(document => document.PublishedAt)],
            Ratings = [.. _documents.Select(document => document.Rating)],
            Lengths = [.. _lengths],
            ValueStarts = valueStarts,
            Values = [.. values],
            NamesNl = namesNl.ToColumn(),
            NamesEn = namesEn.ToColumn(),
        };
    }
}

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Makes a segment of documents.</summary>
internal sealed class SegmentBuilder(SearchOrdinals ordinals)
{
    private readonly TermNumbers _terms = new();
    private readonly TextBlock _namesNl = new();
    private readonly TextBlock _namesEn = new();
    private readonly List<SearchDocument> _documents = [];
    private readonly List<ushort> _lengths = [];

    // Of all words of all documents, in the documents' order.
    private readonly List<int> _postedTerms = [];
    private readonly List<int> _postedDocuments = [];
    private readonly List<SearchFields> _postedFields = [];

    // Where in the present document each term stands, and which terms it has.
    private SearchFields[] _fields = new SearchFields[1024];
    private readonly List<int> _present = [];
    private char[] _folded = new char[1024];
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
        _length = 0;
        _namesNl.Add(AddText(document.NameNl, SearchFields.Name));
        _namesEn.Add(document.NameEn == document.NameNl ? Folded(document.NameEn) : AddText(document.NameEn, SearchFields.Name));
        AddText(document.Brand, SearchFields.Brand);
        AddTexts(document.CategoryNames, SearchFields.Category);
        AddTexts(document.ValueTexts, SearchFields.Attribute);
        AddTexts(document.Descriptions, SearchFields.Description);
        foreach (var word in document.Codes.SelectMany(SearchWords.OfCode))
        {
            AddWord(word, SearchFields.Code);
        }

        foreach (var term in _present)
        {
            _postedTerms.Add(term);
            _postedDocuments.Add(_documents.Count);
            _postedFields.Add(_fields[term]);
            _fields[term] = SearchFields.None;
        }

        _present.Clear();
        _documents.Add(document);
        _lengths.Add((ushort)Math.Min(_length, ushort.MaxValue));
    }

    private void AddTexts(IReadOnlyList<string> texts, SearchFields field)
    {
        foreach (var text in texts)
        {
            AddText(text, field);
        }
    }

    /// <returns>The text, folded; valid until the next one.</returns>
    private ReadOnlySpan<char> AddText(string? text, SearchFields field)
    {
        var folded = Folded(text);
        var place = 0;
        while (SearchWords.Next(folded, ref place, out var word))
        {
            AddWord(word, field);
        }

        return folded;
    }

    private ReadOnlySpan<char> Folded(string? text)
    {
        if (_folded.Length < text?.Length * TextFolding.Growth)
        {
            _folded = new char[text!.Length * TextFolding.Growth];
        }

        return _folded.AsSpan(0, TextFolding.Fold(text, _folded));
    }

    private void AddWord(ReadOnlySpan<char> word, SearchFields field)
    {
        _length++;
        var (written, stem) = _terms.Of(word);
        if (_terms.Count > _fields.Length)
        {
            Array.Resize(ref _fields, _terms.Count * 2);
        }

        Stand(written, (_fields[written] & ~SearchFields.StemOnly) | field);
        if (stem != written)
        {
            Stand(stem, _fields[stem] is var known and not SearchFields.None ? known | field : field | SearchFields.StemOnly);
        }
    }

    private void Stand(int term, SearchFields fields)
    {
        if (_fields[term] is SearchFields.None)
        {
            _present.Add(term);
        }

        _fields[term] = fields;
    }

    private SearchSegment Build()
    {
        var (sorted, words) = _terms.Sorted();
        var starts = new int[sorted.Length + 1];
        foreach (var term in _postedTerms)
        {
            starts[sorted[term] + 1]++;
        }

        for (var term = 0; term < sorted.Length; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = starts.AsSpan(..^1).ToArray();
        var documents = new int[_postedTerms.Count];
        var fields = new SearchFields[_postedTerms.Count];
        for (var index = 0; index < documents.Length; index++)
        {
            var place = next[sorted[_postedTerms[index]]]++;
            documents[place] = _postedDocuments[index];
            fields[place] = _postedFields[index];
        }

        return new SearchSegment(words, new Postings(starts, documents, fields), Columns());
    }

    private SearchColumns Columns()
    {
        var valueStarts = new int[_documents.Count + 1];
        List<int> values = [];
        for (var index = 0; index < _documents.Count; index++)
        {
            values.AddRange(_documents[index].Values.Select(ordinals.Values.Add));
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
            NamesNl = _namesNl.ToColumn(),
            NamesEn = _namesEn.ToColumn(),
        };
    }
}

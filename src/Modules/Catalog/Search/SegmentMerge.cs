namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Makes one segment of several, without the documents that are no longer valid.</summary>
internal sealed class SegmentMerge
{
    private readonly IReadOnlyList<SegmentView> _views;

    // The new number of each document; -1 for those that are left behind.
    private readonly int[][] _numbers;
    private readonly int _count;

    private SegmentMerge(IReadOnlyList<SegmentView> views)
    {
        _views = views;
        _numbers = new int[views.Count][];
        for (var side = 0; side < views.Count; side++)
        {
            var view = views[side];
            var numbers = _numbers[side] = new int[view.Segment.Count];
            for (var document = 0; document < numbers.Length; document++)
            {
                numbers[document] = view.IsLive(document) ? _count++ : -1;
            }
        }
    }

    public static SegmentView Of(IReadOnlyList<SegmentView> views)
    {
        if (views is [{ Dead: null } only])
        {
            return only;
        }

        var merge = new SegmentMerge(views);
        var (words, postings) = merge.Words();
        return new SegmentView(new SearchSegment(words, postings, merge.Columns()), null, merge._count);
    }

    private (Vocabulary Words, Postings Postings) Words()
    {
        var most = checked((int)_views.Sum(view => view.Segment.Postings.Count));
        var (documents, fields) = (new int[most], new SearchFields[most]);
        var words = new TextBlock();
        List<int> starts = [0];
        var places = new int[_views.Count];
        var end = 0;
        while (First(places) is >= 0 and var first)
        {
            var begin = end;
            var word = _views[first].Segment.Words[places[first]];
            for (var side = first; side < places.Length; side++)
            {
                var own = _views[side].Segment.Words;
                if (places[side] < own.Count && own[places[side]].SequenceEqual(word))
                {
                    end = Copy(side, places[side]++, documents, fields, end);
                }
            }

            if (end > begin)
            {
                words.Add(word);
                starts.Add(end);
            }
        }

        return (words.ToVocabulary(), new Postings([.. starts], documents[..end], fields[..end]));
    }

    /// <summary>The first of the segments whose next word is the smallest; -1 at the end of all.</summary>
    private int First(int[] places)
    {
        var first = -1;
        for (var side = 0; side < places.Length; side++)
        {
            var words = _views[side].Segment.Words;
            if (places[side] < words.Count && (first < 0 || words[places[side]].SequenceCompareTo(_views[first].Segment.Words[places[first]]) < 0))
            {
                first = side;
            }
        }

        return first;
    }

    private int Copy(int side, int term, int[] documents, SearchFields[] fields, int end)
    {
        var postings = _views[side].Segment.Postings;
        var from = postings.DocumentsOf(term);
        var where = postings.FieldsOf(term);
        var numbers = _numbers[side];
        for (var index = 0; index < from.Length; index++)
        {
            var number = numbers[from[index]];
            if (number >= 0)
            {
                documents[end] = number;
                fields[end++] = where[index];
            }
        }

        return end;
    }

    private SearchColumns Columns()
    {
        var ids = Pick(columns => columns.Ids);
        var (valueStarts, values) = Values();
        return new SearchColumns
        {
            Ids = ids,
            ById = SearchColumns.SortById(ids),
            Categories = Pick(columns => columns.Categories),
            Brands = Pick(columns => columns.Brands),
            Kinds = Pick(columns => columns.Kinds),
            Prices = Pick(columns => columns.Prices),
            PublishedAt = Pick(columns => columns.PublishedAt),
            Ratings = Pick(columns => columns.Ratings),
            Lengths = Pick(columns => columns.Lengths),
            ValueStarts = valueStarts,
            Values = values,
            NamesNl = Texts(columns => columns.NamesNl),
            NamesEn = Texts(columns => columns.NamesEn),
        };
    }

    private T[] Pick<T>(Func<SearchColumns, T[]> column)
    {
        var picked = new T[_count];
        for (var side = 0; side < _views.Count; side++)
        {
            var (from, numbers) = (column(_views[side].Segment.Columns), _numbers[side]);
            for (var document = 0; document < numbers.Length; document++)
            {
                if (numbers[document] >= 0)
                {
                    picked[numbers[document]] = from[document];
                }
            }
        }

        return picked;
    }

    private (int[] Starts, int[] Values) Values()
    {
        List<int> values = [];
        List<int> starts = [0];
        ForEachLive((columns, document) =>
        {
            values.AddRange(columns.ValuesOf(document));
            starts.Add(values.Count);
        });
        return ([.. starts], [.. values]);
    }

    private TextColumn Texts(Func<SearchColumns, TextColumn> column)
    {
        var texts = new TextBlock();
        ForEachLive((columns, document) => texts.Add(column(columns)[document]));
        return texts.ToColumn();
    }

    private void ForEachLive(Action<SearchColumns, int> visit)
    {
        foreach (var view in _views)
        {
            for (var document = 0; document < view.Segment.Count; document++)
            {
                if (view.IsLive(document))
                {
                    visit(view.Segment.Columns, document);
                }
            }
        }
    }
}

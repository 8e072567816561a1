namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Makes one segment of two, without the documents that are no longer valid.</summary>
internal sealed class SegmentMerge
{
    private readonly SegmentView[] _views;

    // The new number of each document; -1 for those that are left behind.
    private readonly int[][] _numbers;
    private readonly int _count;

    private SegmentMerge(SegmentView left, SegmentView right)
    {
        _views = [left, right];
        _numbers = new int[2][];
        for (var side = 0; side < 2; side++)
        {
            var view = _views[side];
            var numbers = _numbers[side] = new int[view.Segment.Count];
            for (var document = 0; document < numbers.Length; document++)
            {
                numbers[document] = view.IsLive(document) ? _count++ : -1;
            }
        }
    }

    public static SegmentView Of(SegmentView left, SegmentView right)
    {
        var merge = new SegmentMerge(left, right);
        var (words, postings) = merge.Words();
        return new SegmentView(new SearchSegment(words, postings, merge.Columns()), null, merge._count);
    }

    private (Vocabulary Words, Postings Postings) Words()
    {
        var (left, right) = (_views[0].Segment, _views[1].Segment);
        var most = checked((int)(left.Postings.Count + right.Postings.Count));
        var (documents, fields) = (new int[most], new SearchFields[most]);
        var words = new TextBlock();
        List<int> starts = [0];
        var (one, other, end) = (0, 0, 0);
        while (one < left.Words.Count || other < right.Words.Count)
        {
            var order = one == left.Words.Count ? 1 : other == right.Words.Count ? -1 : left.Words[one].SequenceCompareTo(right.Words[other]);
            var word = order <= 0 ? left.Words[one] : right.Words[other];
            var begin = end;
            end = order <= 0 ? Copy(0, one++, documents, fields, end) : end;
            end = order >= 0 ? Copy(1, other++, documents, fields, end) : end;
            if (end > begin)
            {
                words.Add(word);
                starts.Add(end);
            }
        }

        return (words.ToVocabulary(), new Postings([.. starts], documents[..end], fields[..end]));
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
        for (var side = 0; side < 2; side++)
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

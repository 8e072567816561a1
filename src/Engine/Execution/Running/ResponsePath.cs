namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>Where the completer stands in the response: response names and list indexes from the root.</summary>
internal sealed class ResponsePath
{
    private Segment[] _segments = new Segment[16];
    private int _count;

    public ResponsePath(IReadOnlyList<object>? start = null)
    {
        foreach (var segment in start ?? [])
        {
            if (segment is string name)
            {
                Push(name);
            }
            else
            {
                Push((int)segment);
            }
        }
    }

    public void Push(string name) => Push(new Segment(name, 0));

    public void Push(int index) => Push(new Segment(null, index));

    /// <summary>How deep it is, to come back to with <see cref="Cut"/>.</summary>
    public int Depth => _count;

    public void Cut(int depth) => _count = depth;

    public IReadOnlyList<object> ToList()
    {
        var path = new object[_count];
        for (var index = 0; index < _count; index++)
        {
            path[index] = _segments[index].Name ?? (object)_segments[index].Index;
        }

        return path;
    }

    private void Push(Segment segment)
    {
        if (_count == _segments.Length)
        {
            Array.Resize(ref _segments, _count * 2);
        }

        _segments[_count++] = segment;
    }

    private readonly record struct Segment(string? Name, int Index);
}

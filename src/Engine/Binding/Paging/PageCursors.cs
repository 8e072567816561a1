namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>The cursors of a page's items, made when they are asked for.</summary>
internal abstract class PageCursors
{
    public abstract int Count { get; }

    public abstract string At(int index);
}

internal sealed class KeysetCursors<TRow>(TRow[] rows, Keyset<TRow> keyset) : PageCursors
{
    public override int Count => rows.Length;

    public override string At(int index) => keyset.Cursor(rows[index]);
}

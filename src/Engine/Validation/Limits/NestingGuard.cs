namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>Counts steps of recursion, since a stack overflow could not be caught.</summary>
internal sealed class NestingGuard
{
    /// <summary>Far less than what fits a stack, and no less than a parser lets through.</summary>
    public const int NestingMax = 500;

    private int _nesting;

    /// <exception cref="ValidationAbortedException">The document goes too deep.</exception>
    public void Descend()
    {
        if (++_nesting > NestingMax)
        {
            throw new ValidationAbortedException(
                LimitError.Of("nesting", NestingMax, "The document nests selections and fragments too deeply"));
        }
    }

    public void Ascend() => _nesting--;
}

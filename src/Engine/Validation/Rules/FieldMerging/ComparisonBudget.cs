using Omnichannel.Graph.Engine.Validation.Limits;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>How much more comparing a document is worth.</summary>
/// <param name="comparisonsMax"><see cref="ValidationOptions.MaxFieldComparisons"/>.</param>
internal sealed class ComparisonBudget(int comparisonsMax)
{
    private int _spent;

    /// <exception cref="ValidationAbortedException">The budget is spent.</exception>
    public void Spend(int comparisons)
    {
        _spent += comparisons;
        if (_spent > comparisonsMax)
        {
            throw new ValidationAbortedException(
                LimitError.Of("maxFieldComparisons", comparisonsMax, "The fields of the document take too many comparisons to merge"));
        }
    }
}

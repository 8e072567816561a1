namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What operations may cost, as estimated before they are executed.</summary>
/// <remarks>
/// The defaults let a page of fifty products with ten objects each pass ten times over, and refuse three lists of a hundred inside each other.
/// </remarks>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
public sealed record CostOptions
{
    /// <summary>The defaults of every option.</summary>
    public static CostOptions Default { get; } = new();

    /// <summary>The most that the fields executed may weigh together, inclusive: 5,000 by default.</summary>
    public double MaxFieldCost { get; init; } = 5_000;

    /// <summary>The most that the objects returned may weigh together, inclusive: 5,000 by default.</summary>
    public double MaxTypeCost { get; init; } = 5_000;

    /// <summary>The length taken for a list about which neither <c>@listSize</c> nor an argument says anything: 10 by default.</summary>
    public int DefaultListSize { get; init; } = 10;
}

namespace Omnichannel.Graph.Returns;

/// <summary>The numbers of the module; the host binds them from the section <c>Returns</c>.</summary>
public sealed class ReturnsOptions
{
    /// <summary>
    /// Within how many days after the customer got it something can be sent back, 14 to 365: a consumer may withdraw from a distance contract for 14 days
    /// (Directive 2011/83/EU, article 9). Stores have policies of their own.
    /// </summary>
    public int Days { get; set; } = 30;
}

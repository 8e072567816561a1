namespace Omnichannel.Graph.Customers.Rows;

/// <summary>An account whose tokens up to a moment count no more.</summary>
internal sealed class WithdrawnTokens
{
    /// <summary>The account's name, unique over all providers; see <see cref="Contract.AccountTokens.NameOf"/>.</summary>
    public required string Account { get; init; }

    public required DateTimeOffset Before { get; set; }
}

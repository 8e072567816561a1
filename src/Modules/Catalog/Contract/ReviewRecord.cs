using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What a customer thinks of a product, as it is loaded into the catalogue.</summary>
/// <param name="Id">A version 7 GUID.</param>
/// <param name="Product">The product.</param>
/// <param name="Author">Who wrote it, by the customer's own id; one review for each product.</param>
/// <param name="AuthorName">The name that is shown, such as <c>Sanne V.</c></param>
/// <param name="Rating">1 to 5.</param>
/// <param name="Title">One line; null without one.</param>
/// <param name="Text">The review itself, plain text.</param>
/// <param name="IsVerified">Whether the customer is known to have bought it, in any channel.</param>
/// <param name="WrittenAt">When.</param>
public sealed record ReviewRecord(
    Guid Id, ProductId Product, Guid Author, string AuthorName, int Rating, string? Title, string Text, bool IsVerified, DateTimeOffset WrittenAt);

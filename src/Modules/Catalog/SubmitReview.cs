using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Loading;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Keeps what a customer thinks of a product.</summary>
internal sealed class SubmitReview(Commands commands, IEnumerable<IPurchases> purchases)
{
    public async Task<SubmitReviewResult> HandleAsync(SubmitReviewInput input, Caller caller, CancellationToken cancellationToken)
    {
        Check(input);
        if (caller.CustomerId is not { } customer)
        {
            return new SubmitReviewResult.NeedsCustomer();
        }

        var command = new Command<SubmitReviewResult>("submitReview", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new SubmitReviewResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => SubmitAsync(scope, input, customer), cancellationToken);
    }

    private async Task<SubmitReviewResult> SubmitAsync(CommandScope scope, SubmitReviewInput input, CustomerId customer)
    {
        var product = await scope.Db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == input.Product, scope.CancellationToken);
        if (product is null)
        {
            return new SubmitReviewResult.UnknownProduct(input.Product);
        }

        // Whoever comes second waits here, and then sees the first.
        var whole = product.Whole;
        var family = await scope.Db.Products.Where(row => row.Id == whole || row.Parent == whole).OrderBy(row => row.Id).ForUpdate().Select(row => row.Id).ToListAsync(scope.CancellationToken);
        var known = await scope.Db.Reviews.Where(review => review.Product == whole && review.Author == customer.Value).Select(review => (ReviewId?)review.Id).FirstOrDefaultAsync(scope.CancellationToken);
        if (known is { } earlier)
        {
            return new SubmitReviewResult.AlreadyReviewed(earlier);
        }

        var review = new Review
        {
            Id = new ReviewId(scope.NewId()),
            Product = whole,
            Author = customer.Value,
            AuthorName = input.AuthorName.Trim(),
            Rating = input.Rating,
            Title = string.IsNullOrWhiteSpace(input.Title) ? null : input.Title.Trim(),
            Text = input.Text.Trim(),
            IsVerified = await HasBoughtAsync(customer, family, scope.CancellationToken),
            WrittenAt = scope.Now,
        };
        scope.Db.Add(review);
        await scope.SaveAsync();
        await ProductRatings.CountAsync(scope, [whole]);
        return new SubmitReviewResult.Submitted(review.Id);
    }

    private async Task<bool> HasBoughtAsync(CustomerId customer, List<ProductId> products, CancellationToken cancellationToken)
    {
        foreach (var source in purchases)
        {
            if (await source.HasBoughtAsync(customer, products, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(SubmitReviewInput input)
    {
        var problem = input switch
        {
            { Rating: < 1 or > 5 } => $"\"rating\" must be 1 to 5, found: {input.Rating}.",
            { Title.Length: > 120 } => "\"title\" has at most 120 characters.",
            _ when input.Text.Trim().Length is 0 or > 4000 => "\"text\" has 1 to 4000 characters.",
            _ when input.AuthorName.Trim().Length is 0 or > 60 => "\"authorName\" has 1 to 60 characters.",
            _ => null,
        };
        if (problem is not null)
        {
            throw InputRefusal.Of(problem);
        }
    }
}

internal sealed record SubmitReviewInput(ProductId Product, int Rating, string? Title, string Text, string AuthorName, Guid IdempotencyKey);

internal abstract record SubmitReviewResult
{
    private SubmitReviewResult()
    {
    }

    public sealed record Submitted(ReviewId Review) : SubmitReviewResult;

    public sealed record AlreadyReviewed(ReviewId Review) : SubmitReviewResult, IProblem
    {
        public string Message => "You have reviewed this product before.";
    }

    public sealed record NeedsCustomer : SubmitReviewResult, IProblem
    {
        public string Message => "Sign in as a customer to write a review.";
    }

    public sealed record UnknownProduct(ProductId Id) : SubmitReviewResult, IUnknownProduct
    {
        public string Message => "There is no such product.";
    }

    public sealed record IdempotencyKeyReused : SubmitReviewResult, IIdempotencyKeyReused
    {
        public string Message => "This key was used before for another review; make a new one for each review.";
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Puts what a recipe needs on a list.</summary>
internal sealed class AddRecipeToList(Commands commands)
{
    public Task<AddRecipeToListResult> HandleAsync(AddRecipeToListInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        ListLimits.Range("persons", input.Persons, 1, ListLimits.PersonsMax);
        var command = new Command<AddRecipeToListResult>("addRecipeToList", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new AddRecipeToListResult.IdempotencyKeyReused(),
        };
        return commands.RunAsync(command, scope => AddAsync(scope, input, Shopper.Of(caller), channel), cancellationToken);
    }

    private static async Task<AddRecipeToListResult> AddAsync(CommandScope scope, AddRecipeToListInput input, Shopper? shopper, Channel channel)
    {
        if (await LockedList.OfMemberAsync(scope, input.List, shopper) is not var (list, me))
        {
            return new AddRecipeToListResult.UnknownList(input.List);
        }

        if (await scope.Db.Recipes.FirstOrDefaultAsync(row => row.Id == input.Recipe, scope.CancellationToken) is not { } recipe)
        {
            return new AddRecipeToListResult.UnknownRecipe(input.Recipe);
        }

        await list.LoadEntriesAsync();
        var rows = await scope.Db.RecipeIngredients.Where(row => row.Recipe == recipe.Id).OrderBy(row => row.Position).ToListAsync(scope.CancellationToken);
        var products = await ProductDirectory.FindAsync(scope.Db, [.. rows.Select(row => row.Product).OfType<ProductId>()], scope.CancellationToken);
        var listed = new List<ListedIngredient>();
        foreach (var row in rows)
        {
            var isSold = row.Product is { } id && products.GetValueOrDefault(id) is { IsSoldAsVariants: false } product && product.IsPublishedAt(scope.Now);
            var ingredient = ScaledIngredient.Of(row, recipe.Persons, input.Persons) is var scaled && isSold ? scaled : scaled with { Product = null, Need = null };
            var put = new IngredientOnList(scope, list, me, recipe.Id, channel).Put(ingredient, input.WriteUnmapped);
            if (put is null)
            {
                return new AddRecipeToListResult.ListIsFull();
            }

            listed.Add(put);
        }

        return new AddRecipeToListResult.RecipeAddedToList(input.List, listed);
    }
}

internal sealed record AddRecipeToListInput(ShoppingListId List, RecipeId Recipe, int Persons, bool WriteUnmapped, Guid IdempotencyKey);

/// <summary>What became of one ingredient.</summary>
/// <param name="Ingredient">For as many persons as were asked for.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Entry">With which it is on the list; null when it is not.</param>
internal sealed record ListedIngredient(ScaledIngredient Ingredient, ListedIngredientOutcome Outcome, Guid? Entry);

internal enum ListedIngredientOutcome
{
    Added,
    Raised,
    Enough,
    Written,
    Unmapped,
}

internal abstract record AddRecipeToListResult
{
    private AddRecipeToListResult()
    {
    }

    public sealed record RecipeAddedToList(ShoppingListId List, IReadOnlyList<ListedIngredient> Ingredients) : AddRecipeToListResult;

    public sealed record UnknownList(ShoppingListId Id) : AddRecipeToListResult, IUnknownList;

    public sealed record UnknownRecipe(RecipeId Id) : AddRecipeToListResult, IProblem
    {
        public string Message => "There is no such recipe.";
    }

    public sealed record ListIsFull : AddRecipeToListResult, IProblem
    {
        public int Limit { get; } = ListLimits.EntriesMax;

        public string Message => $"The list has no room for all of it; it has at most {Limit} entries.";
    }

    public sealed record IdempotencyKeyReused : AddRecipeToListResult, IIdempotencyKeyReused;
}

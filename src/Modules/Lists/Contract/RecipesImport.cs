using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>Loads recipes from elsewhere. What is loaded again replaces what was there.</summary>
public sealed class RecipesImport(Commands commands)
{
    /// <summary>Loads recipes, all of them or none.</summary>
    /// <exception cref="ArgumentException">A record has no ingredients or persons, or a quantity that is not more than 0.</exception>
    public Task LoadAsync(IReadOnlyCollection<RecipeRecord> recipes, CancellationToken cancellationToken)
    {
        if (recipes.FirstOrDefault(recipe => recipe.Persons < 1 || recipe.Ingredients.Count == 0
            || recipe.Ingredients.Any(ingredient => ingredient.Quantity <= 0 || ingredient.PerPiece <= 0)) is { } wrong)
        {
            throw new ArgumentException($"The recipe {wrong.Code} has no persons or ingredients, or a quantity that is not more than 0.", nameof(recipes));
        }

        return commands.RunAsync(new Command<Loaded>("loadRecipes", "import", ""), scope => LoadAsync(scope, recipes), cancellationToken);
    }

    private static async Task<Loaded> LoadAsync(CommandScope scope, IReadOnlyCollection<RecipeRecord> recipes)
    {
        var ids = recipes.Select(recipe => recipe.Id).ToList();
        await scope.Db.RecipeIngredients.Where(ingredient => ids.Contains(ingredient.Recipe)).ExecuteDeleteAsync(scope.CancellationToken);
        await scope.UpsertAsync([.. recipes.Select(Row)]);
        await scope.UpsertAsync([.. recipes.SelectMany(Ingredients)]);
        return new Loaded(recipes.Count);
    }

    private static Recipe Row(RecipeRecord recipe) => new()
    {
        Id = recipe.Id,
        Code = recipe.Code,
        Name = recipe.Name,
        SearchName = recipe.Name.ToLowerInvariant(),
        Description = recipe.Description,
        Language = recipe.Language,
        Persons = recipe.Persons,
        Minutes = recipe.Minutes,
        StepLines = string.Join('\n', recipe.Steps),
    };

    private static IEnumerable<RecipeIngredient> Ingredients(RecipeRecord recipe) => recipe.Ingredients.Select((ingredient, index) => new RecipeIngredient
    {
        Recipe = recipe.Id,
        Position = index,
        Name = ingredient.Name,
        Quantity = ingredient.Quantity,
        Unit = ingredient.Unit,
        Product = ingredient.Product,
        PerPiece = ingredient.PerPiece,
    });

    private sealed record Loaded(int Count);
}

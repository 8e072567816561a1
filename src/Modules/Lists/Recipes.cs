using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Recipes and what they take.</summary>
internal static class Recipes
{
    private const int TextMax = 100;
    private static readonly Keyset<Recipe> _byName = Keyset.By((Recipe recipe) => recipe.SearchName).ThenBy(recipe => recipe.Id);

    /// <summary><c>recipes</c>.</summary>
    public static async Task<Connection<Recipe>> PageAsync(
        PageArguments pageArguments, string? text, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        var wanted = text is null ? null : ListLimits.Text("text", text, TextMax).ToLowerInvariant();
        await using var db = database.Read();
        var recipes = db.Recipes;
        return await (wanted is null ? recipes : recipes.Where(recipe => recipe.SearchName.Contains(wanted))).ToConnectionAsync(_byName, pageArguments, selection, cancellationToken);
    }

    public static async Task<IReadOnlyDictionary<RecipeId, Recipe>> ByIdAsync(IReadOnlyList<RecipeId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Recipes.Where(recipe => ids.Contains(recipe.Id)).ToDictionaryAsync(recipe => recipe.Id, cancellationToken);
    }

    /// <summary><c>Recipe.ingredients</c>.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<ScaledIngredient>>> IngredientsAsync(
        IReadOnlyList<Recipe> recipes, int? persons, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (persons is { } wanted)
        {
            ListLimits.Range("persons", wanted, 1, ListLimits.PersonsMax);
        }

        var ids = recipes.Select(recipe => recipe.Id).ToList();
        await using var db = database.Read();
        var ingredients = (await db.RecipeIngredients.Where(ingredient => ids.Contains(ingredient.Recipe)).OrderBy(ingredient => ingredient.Position).ToListAsync(cancellationToken))
            .ToLookup(ingredient => ingredient.Recipe);
        return [.. recipes.Select(recipe => ingredients[recipe.Id].Select(ingredient => ScaledIngredient.Of(ingredient, recipe.Persons, persons ?? recipe.Persons)).ToList())];
    }
}

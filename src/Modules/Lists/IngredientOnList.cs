using System.Globalization;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Puts an ingredient of a recipe on a list, as far as what is there does not cover it.</summary>
internal sealed class IngredientOnList(CommandScope scope, LockedList list, ListMember me, RecipeId recipe, Channel channel)
{
    /// <returns>What became of it; null when the list has no room.</returns>
    public ListedIngredient? Put(ScaledIngredient ingredient, bool writeUnmapped)
    {
        if (ingredient is { Product: { } product, Need: { } need })
        {
            var known = list.Entries.FirstOrDefault(entry => entry.Product == product && entry is { IsRemoved: false, IsChecked: false, Unit: ListUnit.Piece });
            return known is not null ? Raise(known, ingredient, need)
                : list.IsFull ? null
                : new ListedIngredient(ingredient, ListedIngredientOutcome.Added, Add(product, null, ScaledIngredient.PiecesOf(need), ListUnit.Piece, need));
        }

        return !writeUnmapped ? new ListedIngredient(ingredient, ListedIngredientOutcome.Unmapped, null)
            : list.IsFull ? null
            : new ListedIngredient(ingredient, ListedIngredientOutcome.Written, Write(ingredient));
    }

    // What several recipes need is summed before it is rounded up: two times 300 grams are two packs of 500, three times are still two.
    private ListedIngredient Raise(ListEntry entry, ScaledIngredient ingredient, long need)
    {
        entry.RecipeNeed += need;
        var pieces = ScaledIngredient.PiecesOf(entry.RecipeNeed);
        if (pieces <= entry.Quantity)
        {
            return new ListedIngredient(ingredient, ListedIngredientOutcome.Enough, entry.Id);
        }

        entry.Quantity = pieces;
        entry.QuantityVersion = entry.WantedVersion = ++entry.Version;
        list.Changed();
        return new ListedIngredient(ingredient, ListedIngredientOutcome.Raised, entry.Id);
    }

    private Guid Write(ScaledIngredient ingredient)
    {
        // Whole units are counted; halves of one are written out.
        var isWhole = ingredient.Thousandths is { } thousandths && thousandths % 1000 == 0 && thousandths / 1000 <= ListLimits.QuantityMax;
        var text = isWhole || ingredient.Quantity is not { } part ? ingredient.Name : string.Create(CultureInfo.InvariantCulture, $"{ingredient.Name} ({part:0.###})");
        return Add(null, text[..Math.Min(text.Length, ListLimits.TextMax)], isWhole ? (int)(ingredient.Thousandths!.Value / 1000) : 1, ingredient.Unit, 0);
    }

    private Guid Add(ProductId? product, string? text, int quantity, ListUnit unit, long need)
    {
        var entry = new ListEntry
        {
            List = list.List.Id,
            Id = scope.NewId(),
            Product = product,
            Text = text,
            Quantity = quantity,
            Unit = unit,
            Position = list.PlaceAtEnd(),
            AddedBy = me.Id,
            AddedThrough = channel.Code,
            Recipe = recipe,
            RecipeNeed = need,
        };
        list.Add(entry);
        list.Changed();
        return entry.Id;
    }
}

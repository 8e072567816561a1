using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>The module's tables.</summary>
internal sealed class ListsModel : IModelPart
{
    public const int ShopperLengthMax = 50;
    public const int ChannelLengthMax = 32;
    public const int HashLengthMax = 64;
    public const int CodeLengthMax = 40;
    public const int RecipeNameLengthMax = 200;
    public const int IngredientNameLengthMax = 200;

    public void Configure(ModelBuilder model)
    {
        ConfigureLists(model);
        ConfigureEntries(model);
        ConfigureShoppers(model);
        ConfigureRecipes(model);
    }

    private static void ConfigureLists(ModelBuilder model)
    {
        model.Entity<ShoppingList>(row =>
        {
            row.ToTable("lists_list");
            row.HasKey(list => list.Id);
            row.Property(list => list.Name).HasMaxLength(ListLimits.NameMax);
            row.Property(list => list.Version).IsConcurrencyToken();
        });
        model.Entity<ListMember>(row =>
        {
            row.ToTable("lists_member");
            row.HasKey(member => member.Id);
            row.Property(member => member.Shopper).HasMaxLength(ShopperLengthMax);
            row.Property(member => member.Nickname).HasMaxLength(ListLimits.NicknameMax);
            row.HasIndex(member => new { member.List, member.Shopper }).IsUnique().HasDatabaseName("ux_lists_member_shopper");
            row.HasIndex(member => member.Shopper).HasDatabaseName("ix_lists_member_shopper");
            row.HasIndex(member => member.MovedBy).HasDatabaseName("ix_lists_member_moved_by");
            row.HasIndex(member => member.HiddenBy).HasDatabaseName("ix_lists_member_hidden_by");
        });
        model.Entity<ListCode>(row =>
        {
            row.ToTable("lists_code");
            row.HasKey(code => code.Hash);
            row.Property(code => code.Hash).HasMaxLength(HashLengthMax);
            row.HasIndex(code => code.List).HasDatabaseName("ix_lists_code_list");
        });
    }

    private static void ConfigureEntries(ModelBuilder model)
    {
        model.Entity<ListEntry>(row =>
        {
            row.ToTable("lists_entry", table => table.HasCheckConstraint("ck_lists_entry_quantity", $"quantity BETWEEN 1 AND {ListLimits.QuantityMax}"));
            row.HasKey(entry => new { entry.List, entry.Id });
            row.Property(entry => entry.Text).HasMaxLength(ListLimits.TextMax);
            row.Property(entry => entry.Note).HasMaxLength(ListLimits.NoteMax);
            row.Property(entry => entry.Position).HasMaxLength(ListOrder.LengthMax);
            row.Property(entry => entry.AddedThrough).HasMaxLength(ChannelLengthMax);
            row.Ignore(entry => entry.IsRemoved);
        });
        model.Entity<ListEdit>(row =>
        {
            row.ToTable("lists_edit");
            row.HasKey(edit => new { edit.List, edit.Id });
            row.Property(edit => edit.Channel).HasMaxLength(ChannelLengthMax);
        });
    }

    private static void ConfigureShoppers(ModelBuilder model)
    {
        model.Entity<ShopperRow>(row =>
        {
            row.ToTable("lists_shopper");
            row.HasKey(shopper => shopper.Key);
            row.Property(shopper => shopper.Key).HasMaxLength(ShopperLengthMax);
        });
        model.Entity<KeptProduct>(row =>
        {
            row.ToTable("lists_kept_product");
            row.HasKey(kept => kept.Id);
            row.Property(kept => kept.Shopper).HasMaxLength(ShopperLengthMax);
            row.Property(kept => kept.SavedThrough).HasMaxLength(ChannelLengthMax);
            row.HasIndex(kept => new { kept.Shopper, kept.Purpose, kept.Product }).IsUnique().HasDatabaseName("ux_lists_kept_product");
            row.HasIndex(kept => kept.MovedBy).HasDatabaseName("ix_lists_kept_product_moved_by");
        });
    }

    private static void ConfigureRecipes(ModelBuilder model)
    {
        model.Entity<Recipe>(row =>
        {
            row.ToTable("lists_recipe");
            row.HasKey(recipe => recipe.Id);
            row.Property(recipe => recipe.Code).HasMaxLength(CodeLengthMax);
            row.Property(recipe => recipe.Name).HasMaxLength(RecipeNameLengthMax);
            row.Property(recipe => recipe.SearchName).HasMaxLength(RecipeNameLengthMax);
            row.Ignore(recipe => recipe.Steps);
            row.HasIndex(recipe => recipe.Code).IsUnique().HasDatabaseName("ux_lists_recipe_code");
            row.HasIndex(recipe => new { recipe.SearchName, recipe.Id }).HasDatabaseName("ix_lists_recipe_name");
        });
        model.Entity<RecipeIngredient>(row =>
        {
            row.ToTable("lists_recipe_ingredient");
            row.HasKey(ingredient => new { ingredient.Recipe, ingredient.Position });
            row.Property(ingredient => ingredient.Name).HasMaxLength(IngredientNameLengthMax);
        });
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>The module's tables.</summary>
internal static class ListsTables
{
    extension(GraphDbContext db)
    {
        public DbSet<ShoppingList> ShoppingLists => db.Set<ShoppingList>();

        public DbSet<ListMember> ListMembers => db.Set<ListMember>();

        public DbSet<ListEntry> ListEntries => db.Set<ListEntry>();

        public DbSet<ListEdit> ListEdits => db.Set<ListEdit>();

        public DbSet<ListCode> ListCodes => db.Set<ListCode>();

        public DbSet<ShopperRow> Shoppers => db.Set<ShopperRow>();

        public DbSet<KeptProduct> KeptProducts => db.Set<KeptProduct>();

        public DbSet<Recipe> Recipes => db.Set<Recipe>();

        public DbSet<RecipeIngredient> RecipeIngredients => db.Set<RecipeIngredient>();
    }
}

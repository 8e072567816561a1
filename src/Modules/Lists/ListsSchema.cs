using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>Binds <c>schema/lists.graphql</c>.</summary>
internal sealed class ListsSchema : ISchemaModule
{
    public string Name => "lists";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(ListsSchema).Assembly, "common.graphql", "lists.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ShoppingListId>().Id<ListMemberId>().Id<SavedItemId>().Id<RecipeId>().Id<ProductId>().Id<CustomerId>().Id<LocationId>().Id<StockLevelId>();
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Reference<LocationId>("Location").Reference<StockLevelId>("StockLevel");
        schema.Entity<ShoppingList>("ShoppingList", ListsById.LoadAsync)
            .Batch("entries", list => list.Id, ListContents.EntriesAsync)
            .Batch("openCount", list => list.Id, ListContents.OpenCountAsync)
            .Batch("members", list => list.Id, ListContents.MembersAsync)
            .Batch("myRole", list => list.Id, ListContents.MyRoleAsync);
        schema.Object<ListEntry>("ListEntry")
            .Batch("checkedBy", entry => entry.CheckedBy is { } member ? new MemberOfList(entry.List, member) : (MemberOfList?)null, ListContents.MembersByIdAsync)
            .Batch("addedBy", entry => new MemberOfList(entry.List, entry.AddedBy), ListContents.MembersByIdAsync);
        schema.Object<ListMemberNow>("ListMember");
        schema.Entity<KeptProduct>("SavedItem", SavedItems.ByIdAsync).Batch("availableNow", item => item.Product, SavedItems.AvailableAsync);
        schema.Entity<Recipe>("Recipe", Recipes.ByIdAsync).Batch("ingredients", recipe => recipe, Recipes.IngredientsAsync);
        schema.Object<ScaledIngredient>("RecipeIngredient");
        schema.Extend("Customer").Batch("lists", (CustomerId id) => id, ListsOfShoppers.OfCustomersAsync);
        schema.Extend("Product").Batch("isSaved", (ProductId id) => id, SavedItems.AreSavedAsync);

        schema.Query("lists", ListsOfShoppers.OfCallerAsync);
        schema.Query("list", (ShoppingListId id) => (ShoppingListId?)id);
        schema.Query("listRoute", ListRoute.FindAsync);
        schema.Query("savedItems", SavedItems.PageAsync);
        schema.Query("comparison", SavedItems.ComparedAsync);
        schema.Query("recipe", (RecipeId id) => (RecipeId?)id);
        schema.Query("recipes", Recipes.PageAsync);
        schema.Object<ListChange>("ListChange");
        schema.Object<SavedItemsChange>("SavedItemsChange");
        schema.Subscription("listChanged", ListChanged.SubscribeAsync);
        schema.Object<ListStockChange>("ListStockChange");
        schema.Subscription("listStockChanged", ListStockChanged.SubscribeAsync);
        schema.Subscription("savedItemsChanged", SavedItemsChanged.Subscribe);
        BindProblems(schema);
        BindMutations(schema);
    }

    private static void BindProblems(SchemaBinder schema)
    {
        schema.Object<IShopperNeeded>("ShopperNeeded");
        schema.Object<IUnknownList>("UnknownList");
        schema.Object<IListOwnerNeeded>("ListOwnerNeeded");
        schema.Object<ITooManyLists>("TooManyLists");
        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
    }

    private static void BindMutations(SchemaBinder schema)
    {
        schema.Mutation<CreateList, CreateListInput, CreateListResult>("createList");
        schema.Mutation<RenameList, RenameListInput, RenameListResult>("renameList");
        schema.Mutation<DeleteList, DeleteListInput, DeleteListResult>("deleteList");
        schema.Mutation<SyncList, SyncListInput, SyncListResult>("syncList");
        schema.Mutation<InviteToList, InviteToListInput, InviteToListResult>("inviteToList");
        schema.Mutation<JoinList, JoinListInput, JoinListResult>("joinList");
        schema.Mutation<LeaveList, LeaveListInput, LeaveListResult>("leaveList");
        schema.Mutation<RemoveListMember, RemoveListMemberInput, RemoveListMemberResult>("removeListMember");
        schema.Mutation<AddRecipeToList, AddRecipeToListInput, AddRecipeToListResult>("addRecipeToList");
        schema.Mutation<SaveItem, SaveItemInput, SaveItemResult>("saveItem");
        schema.Mutation<RemoveSavedItem, RemoveSavedItemInput, RemoveSavedItemResult>("removeSavedItem");
        schema.Mutation<CompareProduct, CompareProductInput, CompareProductResult>("compareProduct");
        schema.Mutation<StopComparing, StopComparingInput, StopComparingResult>("stopComparing");
    }
}

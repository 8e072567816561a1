using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists.Migrations;

/// <summary>Lists with their members, entries and edits; saved products; recipes.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122160000_Lists")]
internal sealed class CreateLists : Migration
{
    private const int EnumLengthMax = 64;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateList(migrationBuilder);
        CreateEntry(migrationBuilder);
        CreateEdit(migrationBuilder);
        CreateShopper(migrationBuilder);
        CreateRecipe(migrationBuilder);
    }

    private static void CreateList(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "lists_list",
            table => new
            {
                id = table.Column<Guid>(),
                name = table.Column<string>(maxLength: ListLimits.NameMax),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_lists_list", row => row.id));
        migrationBuilder.CreateTable(
            "lists_member",
            table => new
            {
                id = table.Column<Guid>(),
                list = table.Column<Guid>(),
                shopper = table.Column<string>(maxLength: ListsModel.ShopperLengthMax),
                nickname = table.Column<string>(maxLength: ListLimits.NicknameMax, nullable: true),
                role = table.Column<string>(maxLength: EnumLengthMax),
                joined_at = table.Column<long>(),
                moved_by = table.Column<Guid>(nullable: true),
                hidden_by = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_lists_member", row => row.id));
        migrationBuilder.CreateIndex("ux_lists_member_shopper", "lists_member", ["list", "shopper"], unique: true);
        migrationBuilder.CreateIndex("ix_lists_member_shopper", "lists_member", "shopper");
        migrationBuilder.CreateIndex("ix_lists_member_moved_by", "lists_member", "moved_by");
        migrationBuilder.CreateIndex("ix_lists_member_hidden_by", "lists_member", "hidden_by");
        migrationBuilder.CreateTable(
            "lists_code",
            table => new
            {
                hash = table.Column<string>(maxLength: ListsModel.HashLengthMax),
                list = table.Column<Guid>(),
                expires_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_lists_code", row => row.hash));
        migrationBuilder.CreateIndex("ix_lists_code_list", "lists_code", "list");
    }

    private static void CreateEntry(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "lists_entry",
        table => new
        {
            list = table.Column<Guid>(),
            id = table.Column<Guid>(),
            product = table.Column<Guid>(nullable: true),
            text = table.Column<string>(maxLength: ListLimits.TextMax, nullable: true),
            quantity = table.Column<int>(),
            unit = table.Column<string>(maxLength: EnumLengthMax),
            note = table.Column<string>(maxLength: ListLimits.NoteMax, nullable: true),
            is_checked = table.Column<bool>(),
            checked_at = table.Column<long>(nullable: true),
            checked_by = table.Column<Guid>(nullable: true),
            position = table.Column<string>(maxLength: ListOrder.LengthMax),
            added_by = table.Column<Guid>(),
            added_through = table.Column<string>(maxLength: ListsModel.ChannelLengthMax),
            recipe = table.Column<Guid>(nullable: true),
            recipe_need = table.Column<long>(),
            removed_at = table.Column<long>(nullable: true),
            version = table.Column<int>(),
            wanted_version = table.Column<int>(),
            quantity_version = table.Column<int>(),
            text_version = table.Column<int>(),
            note_version = table.Column<int>(),
            checked_version = table.Column<int>(),
            removed_version = table.Column<int>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_lists_entry", row => new { row.list, row.id });
            table.CheckConstraint("ck_lists_entry_quantity", $"quantity BETWEEN 1 AND {ListLimits.QuantityMax}");
        });

    private static void CreateEdit(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "lists_edit",
        table => new
        {
            list = table.Column<Guid>(),
            id = table.Column<Guid>(),
            entry = table.Column<Guid>(),
            outcome = table.Column<string>(maxLength: EnumLengthMax),
            version = table.Column<int>(),
            known = table.Column<string>(maxLength: EnumLengthMax),
            member = table.Column<Guid>(),
            channel = table.Column<string>(maxLength: ListsModel.ChannelLengthMax),
            at = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_lists_edit", row => new { row.list, row.id }));

    private static void CreateShopper(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "lists_shopper",
            table => new
            {
                key = table.Column<string>(maxLength: ListsModel.ShopperLengthMax),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_lists_shopper", row => row.key));
        migrationBuilder.CreateTable(
            "lists_kept_product",
            table => new
            {
                id = table.Column<Guid>(),
                shopper = table.Column<string>(maxLength: ListsModel.ShopperLengthMax),
                purpose = table.Column<string>(maxLength: EnumLengthMax),
                product = table.Column<Guid>(),
                saved_at = table.Column<long>(),
                saved_through = table.Column<string>(maxLength: ListsModel.ChannelLengthMax),
                available_when_saved = table.Column<int>(),
                moved_by = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_lists_kept_product", row => row.id));
        migrationBuilder.CreateIndex("ux_lists_kept_product", "lists_kept_product", ["shopper", "purpose", "product"], unique: true);
        migrationBuilder.CreateIndex("ix_lists_kept_product_moved_by", "lists_kept_product", "moved_by");
    }

    private static void CreateRecipe(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "lists_recipe",
            table => new
            {
                id = table.Column<Guid>(),
                code = table.Column<string>(maxLength: ListsModel.CodeLengthMax),
                name = table.Column<string>(maxLength: ListsModel.RecipeNameLengthMax),
                search_name = table.Column<string>(maxLength: ListsModel.RecipeNameLengthMax),
                description = table.Column<string>(),
                language = table.Column<string>(maxLength: EnumLengthMax),
                persons = table.Column<int>(),
                minutes = table.Column<int>(nullable: true),
                step_lines = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_lists_recipe", row => row.id));
        migrationBuilder.CreateIndex("ux_lists_recipe_code", "lists_recipe", "code", unique: true);
        migrationBuilder.CreateIndex("ix_lists_recipe_name", "lists_recipe", ["search_name", "id"]);
        migrationBuilder.CreateTable(
            "lists_recipe_ingredient",
            table => new
            {
                recipe = table.Column<Guid>(),
                position = table.Column<int>(),
                name = table.Column<string>(maxLength: ListsModel.IngredientNameLengthMax),
                quantity = table.Column<long>(nullable: true),
                unit = table.Column<string>(maxLength: EnumLengthMax),
                product = table.Column<Guid>(nullable: true),
                per_piece = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_lists_recipe_ingredient", row => new { row.recipe, row.position }));
    }
}

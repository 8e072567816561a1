using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Migrations;

/// <summary>Agreements, quotes, orders and payments.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122160000_Orders")]
internal sealed class CreateOrders : Migration
{
    private const int EnumLengthMax = 64;
    private const int CurrencyLength = 3;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAgreements(migrationBuilder);
        CreateLines(migrationBuilder);
        CreateAgreedParts(migrationBuilder);
        CreateQuotes(migrationBuilder);
        CreateOrderTables(migrationBuilder);
        CreateEvents(migrationBuilder);
        CreatePayments(migrationBuilder);
    }

    private static void CreateAgreements(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "orders_agreement",
        table => new
        {
            id = table.Column<Guid>(),
            currency = table.Column<string>(maxLength: CurrencyLength),
            subtotal_minor = table.Column<long>(),
            discount_minor = table.Column<long>(),
            fulfilment_cost_minor = table.Column<long>(),
            total_minor = table.Column<long>(),
            agreed_at = table.Column<long>(),
            kind = table.Column<string>(maxLength: EnumLengthMax, nullable: true),
            recipient = table.Column<string>(maxLength: OrdersModel.NameLengthMax, nullable: true),
            street = table.Column<string>(maxLength: OrdersModel.NameLengthMax, nullable: true),
            postcode = table.Column<string>(maxLength: OrdersModel.PostcodeLengthMax, nullable: true),
            city = table.Column<string>(maxLength: OrdersModel.NameLengthMax, nullable: true),
            country = table.Column<string>(maxLength: 2, nullable: true),
            place = table.Column<Guid>(nullable: true),
            slot = table.Column<Guid>(nullable: true),
            promised_on = table.Column<DateOnly>(nullable: true),
            promised_from = table.Column<long>(nullable: true),
            promised_to = table.Column<long>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_orders_agreement", row => row.id));

    private static void CreateLines(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_line",
            table => new
            {
                id = table.Column<Guid>(),
                agreement = table.Column<Guid>(),
                position = table.Column<int>(),
                product = table.Column<Guid>(),
                sku = table.Column<string>(maxLength: OrdersModel.NumberLengthMax),
                name_nl = table.Column<string>(maxLength: OrdersModel.NameLengthMax),
                name_en = table.Column<string>(maxLength: OrdersModel.NameLengthMax),
                has_stock = table.Column<bool>(),
                quantity = table.Column<int>(),
                price_minor = table.Column<long>(),
                amount_minor = table.Column<long>(),
                total_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: CurrencyLength),
                vat_rate = table.Column<int>(),
                slot = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_orders_line", row => row.id));
        migrationBuilder.CreateIndex("ux_orders_line_position", "orders_line", ["agreement", "position"], unique: true);
        migrationBuilder.CreateTable(
            "orders_reduction",
            table => new
            {
                agreement = table.Column<Guid>(),
                position = table.Column<int>(),
                number = table.Column<int>(),
                offer = table.Column<Guid>(nullable: true),
                amount_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: CurrencyLength),
                reason_nl = table.Column<string>(maxLength: OrdersModel.NameLengthMax),
                reason_en = table.Column<string>(maxLength: OrdersModel.NameLengthMax),
            },
            constraints: table => table.PrimaryKey("PK_orders_reduction", row => new { row.agreement, row.number }));
    }

    private static void CreateAgreedParts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_vat",
            table => new
            {
                agreement = table.Column<Guid>(),
                rate = table.Column<int>(),
                amount_minor = table.Column<long>(),
                vat_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: CurrencyLength),
            },
            constraints: table => table.PrimaryKey("PK_orders_vat", row => new { row.agreement, row.rate }));
        migrationBuilder.CreateTable(
            "orders_hold",
            table => new { hold = table.Column<Guid>(), agreement = table.Column<Guid>(), location = table.Column<Guid>() },
            constraints: table => table.PrimaryKey("PK_orders_hold", row => row.hold));
        migrationBuilder.CreateIndex("ix_orders_hold_agreement", "orders_hold", "agreement");
        migrationBuilder.CreateTable(
            "orders_place",
            table => new { hold = table.Column<Guid>(), agreement = table.Column<Guid>() },
            constraints: table => table.PrimaryKey("PK_orders_place", row => row.hold));
        migrationBuilder.CreateIndex("ix_orders_place_agreement", "orders_place", "agreement");
    }

    private static void CreateQuotes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_quote",
            table => new
            {
                id = table.Column<Guid>(),
                owner = table.Column<string>(maxLength: OrdersModel.OwnerLengthMax),
                customer = table.Column<Guid>(nullable: true),
                guest = table.Column<Guid>(nullable: true),
                email = table.Column<string>(maxLength: OrdersModel.EmailLengthMax, nullable: true),
                cart = table.Column<Guid>(nullable: true),
                open_of = table.Column<Guid>(nullable: true),
                agreement = table.Column<Guid>(),
                state = table.Column<string>(maxLength: EnumLengthMax),
                channel = table.Column<string>(maxLength: OrdersModel.ChannelLengthMax),
                store = table.Column<Guid>(nullable: true),
                created_at = table.Column<long>(),
                expires_at = table.Column<long>(),
                receipt = table.Column<string>(maxLength: EnumLengthMax, nullable: true),
                order = table.Column<Guid>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_orders_quote", row => row.id));
        migrationBuilder.CreateIndex("ux_orders_quote_open_of", "orders_quote", "open_of", unique: true);
        migrationBuilder.CreateIndex("ix_orders_quote_expires_at", "orders_quote", ["state", "expires_at"]);
        migrationBuilder.CreateIndex("ix_orders_quote_customer", "orders_quote", "customer");
    }

    private static void CreateOrderTables(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_order",
            table => new
            {
                id = table.Column<Guid>(),
                number = table.Column<string>(maxLength: OrdersModel.NumberLengthMax),
                agreement = table.Column<Guid>(),
                quote = table.Column<Guid>(nullable: true),
                placed_by = table.Column<string>(maxLength: OrdersModel.OwnerLengthMax),
                till_key = table.Column<string>(maxLength: OrdersModel.OwnerLengthMax, nullable: true),
                customer = table.Column<Guid>(nullable: true),
                guest = table.Column<Guid>(nullable: true),
                email = table.Column<string>(maxLength: OrdersModel.EmailLengthMax, nullable: true),
                channel = table.Column<string>(maxLength: OrdersModel.ChannelLengthMax),
                store = table.Column<Guid>(nullable: true),
                kind = table.Column<string>(maxLength: EnumLengthMax, nullable: true),
                place = table.Column<Guid>(nullable: true),
                state = table.Column<string>(maxLength: EnumLengthMax),
                placed_at = table.Column<long>(),
                currency = table.Column<string>(maxLength: CurrencyLength),
                total_minor = table.Column<long>(),
                paid_minor = table.Column<long>(),
                paid_at = table.Column<long>(nullable: true),
                pay_by = table.Column<long>(nullable: true),
                collection_code = table.Column<string>(maxLength: OrdersModel.CodeLength, nullable: true),
                receipt = table.Column<string>(maxLength: EnumLengthMax),
                receipt_number = table.Column<string>(maxLength: OrdersModel.NumberLengthMax, nullable: true),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_orders_order", row => row.id);
                table.CheckConstraint("ck_orders_order_paid", OrdersModel.PaidCheck);
            });
        migrationBuilder.CreateIndex("ux_orders_order_number", "orders_order", "number", unique: true);
        migrationBuilder.CreateIndex("ux_orders_order_quote", "orders_order", "quote", unique: true);
        migrationBuilder.CreateIndex("ux_orders_order_till_key", "orders_order", "till_key", unique: true);
        migrationBuilder.CreateIndex("ix_orders_order_customer", "orders_order", ["customer", "placed_at", "id"]);
        migrationBuilder.CreateIndex("ix_orders_order_guest", "orders_order", "guest");
        migrationBuilder.CreateIndex("ix_orders_order_email", "orders_order", "email");
        migrationBuilder.CreateIndex("ix_orders_order_agreement", "orders_order", "agreement");
        migrationBuilder.CreateIndex("ix_orders_order_state", "orders_order", ["state", "placed_at"]);
    }

    private static void CreateEvents(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_event",
            table => new
            {
                order = table.Column<Guid>(),
                number = table.Column<int>(),
                kind = table.Column<string>(maxLength: EnumLengthMax),
                at = table.Column<long>(),
                location = table.Column<Guid>(nullable: true),
                reference = table.Column<string>(maxLength: OrdersModel.ReferenceLengthMax, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_orders_event", row => new { row.order, row.number }));
        migrationBuilder.CreateTable(
            "orders_moved",
            table => new { merge = table.Column<Guid>(), row = table.Column<Guid>() },
            constraints: table => table.PrimaryKey("PK_orders_moved", row => new { row.merge, row.row }));
    }

    private static void CreatePayments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_payment",
            table => new
            {
                id = table.Column<Guid>(),
                quote = table.Column<Guid>(nullable: true),
                order = table.Column<Guid>(nullable: true),
                kind = table.Column<string>(maxLength: EnumLengthMax),
                state = table.Column<string>(maxLength: EnumLengthMax),
                currency = table.Column<string>(maxLength: CurrencyLength),
                amount_minor = table.Column<long>(),
                token = table.Column<string>(maxLength: OrdersModel.TokenLengthMax),
                redirect_url = table.Column<string>(maxLength: OrdersModel.UrlLengthMax, nullable: true),
                channel = table.Column<string>(maxLength: OrdersModel.ChannelLengthMax),
                location = table.Column<Guid>(nullable: true),
                started_at = table.Column<long>(),
                is_counted = table.Column<bool>(),
                look_at = table.Column<long>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_orders_payment", row => row.id));
        migrationBuilder.CreateIndex("ix_orders_payment_order", "orders_payment", "order");
        migrationBuilder.CreateIndex("ix_orders_payment_quote", "orders_payment", "quote");
        migrationBuilder.CreateIndex("ix_orders_payment_look_at", "orders_payment", "look_at");
        CreateTransactions(migrationBuilder);
    }

    private static void CreateTransactions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders_transaction",
            table => new
            {
                payment = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: EnumLengthMax),
                amount_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: CurrencyLength),
                at = table.Column<long>(),
                reference = table.Column<string>(maxLength: OrdersModel.ReferenceLengthMax, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_orders_transaction", row => new { row.payment, row.kind }));
        migrationBuilder.CreateTable(
            "orders_payment_method",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: EnumLengthMax),
                token = table.Column<string>(maxLength: OrdersModel.TokenLengthMax),
                label = table.Column<string>(maxLength: OrdersModel.NumberLengthMax),
                added_at = table.Column<long>(),
                is_default = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_orders_payment_method", row => row.id));
        migrationBuilder.CreateIndex("ix_orders_payment_method_customer", "orders_payment_method", "customer");
    }
}

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>The module's tables.</summary>
internal sealed class OrdersModel : IModelPart
{
    public const int OwnerLengthMax = 100;
    public const int EmailLengthMax = 254;
    public const int ChannelLengthMax = 32;
    public const int NumberLengthMax = 40;
    public const int NameLengthMax = 200;
    public const int PostcodeLengthMax = 20;
    public const int ReferenceLengthMax = 100;
    public const int TokenLengthMax = 200;
    public const int UrlLengthMax = 1000;
    public const int CodeLength = 6;

    // The last line of defence: nobody pays more than was agreed, and nobody gets back more than they paid.
    public const string PaidCheck = "paid_minor >= 0 AND paid_minor <= total_minor";

    public void Configure(ModelBuilder model)
    {
        ConfigureAgreements(model);
        ConfigureQuotes(model);
        ConfigureOrders(model);
        ConfigurePayments(model);
    }

    private static void ConfigureAgreements(ModelBuilder model)
    {
        model.Entity<Agreement>(row =>
        {
            row.ToTable("orders_agreement");
            row.HasKey(agreement => agreement.Id);
            row.Ignore(agreement => agreement.Subtotal).Ignore(agreement => agreement.Discount).Ignore(agreement => agreement.FulfilmentCost).Ignore(agreement => agreement.Total);
        });
        model.Entity<AgreedLine>(row =>
        {
            row.ToTable("orders_line");
            row.HasKey(line => line.Id);
            row.Ignore(line => line.Price).Ignore(line => line.Amount).Ignore(line => line.Total);
            row.HasIndex(line => new { line.Agreement, line.Position }).IsUnique().HasDatabaseName("ux_orders_line_position");
        });
        model.Entity<AgreedReduction>(row =>
        {
            row.ToTable("orders_reduction");
            row.HasKey(reduction => new { reduction.Agreement, reduction.Number });
            row.Ignore(reduction => reduction.Amount);
        });
        model.Entity<AgreedVat>(row =>
        {
            row.ToTable("orders_vat");
            row.HasKey(vat => new { vat.Agreement, vat.Rate });
            row.Ignore(vat => vat.Amount).Ignore(vat => vat.Vat);
        });
        model.Entity<AgreedHold>(row =>
        {
            row.ToTable("orders_hold");
            row.HasKey(hold => hold.Hold);
            row.HasIndex(hold => hold.Agreement).HasDatabaseName("ix_orders_hold_agreement");
        });
        model.Entity<AgreedPlace>(row =>
        {
            row.ToTable("orders_place");
            row.HasKey(place => place.Hold);
            row.HasIndex(place => place.Agreement).HasDatabaseName("ix_orders_place_agreement");
        });
    }

    private static void ConfigureQuotes(ModelBuilder model) => model.Entity<Quote>(row =>
    {
        row.ToTable("orders_quote");
        row.HasKey(quote => quote.Id);
        row.Property(quote => quote.Version).IsConcurrencyToken();
        row.HasIndex(quote => quote.OpenOf).IsUnique().HasDatabaseName("ux_orders_quote_open_of");
        row.HasIndex(quote => new { quote.State, quote.ExpiresAt }).HasDatabaseName("ix_orders_quote_expires_at");
        row.HasIndex(quote => quote.Customer).HasDatabaseName("ix_orders_quote_customer");
    });

    private static void ConfigureOrders(ModelBuilder model)
    {
        model.Entity<Order>(row =>
        {
            row.ToTable("orders_order", table => table.HasCheckConstraint("ck_orders_order_paid", PaidCheck));
            row.HasKey(order => order.Id);
            row.Property(order => order.Version).IsConcurrencyToken();
            row.Ignore(order => order.Paid).Ignore(order => order.Due);
            row.HasIndex(order => order.Number).IsUnique().HasDatabaseName("ux_orders_order_number");
            row.HasIndex(order => order.Quote).IsUnique().HasDatabaseName("ux_orders_order_quote");
            row.HasIndex(order => order.TillKey).IsUnique().HasDatabaseName("ux_orders_order_till_key");
            row.HasIndex(order => new { order.Customer, order.PlacedAt, order.Id }).HasDatabaseName("ix_orders_order_customer");
            row.HasIndex(order => order.Guest).HasDatabaseName("ix_orders_order_guest");
            row.HasIndex(order => order.Email).HasDatabaseName("ix_orders_order_email");
            row.HasIndex(order => order.Agreement).HasDatabaseName("ix_orders_order_agreement");
            row.HasIndex(order => new { order.State, order.PlacedAt }).HasDatabaseName("ix_orders_order_state");
        });
        model.Entity<OrderEvent>(row =>
        {
            row.ToTable("orders_event");
            row.HasKey(happened => new { happened.Order, happened.Number });
        });
        model.Entity<MovedOrder>(row =>
        {
            row.ToTable("orders_moved");
            row.HasKey(moved => new { moved.Merge, moved.Row });
        });
    }

    private static void ConfigurePayments(ModelBuilder model)
    {
        model.Entity<Payment>(row =>
        {
            row.ToTable("orders_payment");
            row.HasKey(payment => payment.Id);
            row.Property(payment => payment.Version).IsConcurrencyToken();
            row.Ignore(payment => payment.IsOnline).Ignore(payment => payment.Amount).Ignore(payment => payment.Request);
            row.HasIndex(payment => payment.Order).HasDatabaseName("ix_orders_payment_order");
            row.HasIndex(payment => payment.Quote).HasDatabaseName("ix_orders_payment_quote");
            row.HasIndex(payment => payment.LookAt).HasDatabaseName("ix_orders_payment_look_at");
        });
        model.Entity<PaymentTransaction>(row =>
        {
            row.ToTable("orders_transaction");
            row.HasKey(transaction => new { transaction.Payment, transaction.Kind });
            row.Ignore(transaction => transaction.Amount);
        });
        model.Entity<Refund>(row =>
        {
            row.ToTable("orders_refund", table => table.HasCheckConstraint("ck_orders_refund_amount", "amount_minor > 0"));
            row.HasKey(refund => refund.Id);
            row.Ignore(refund => refund.Amount);
            row.HasIndex(refund => refund.Order).HasDatabaseName("ix_orders_refund_order");
            row.HasIndex(refund => refund.Payment).HasDatabaseName("ix_orders_refund_payment");
            row.HasIndex(refund => refund.Reference).HasDatabaseName("ix_orders_refund_reference");
            row.HasIndex(refund => refund.LookAt).HasDatabaseName("ix_orders_refund_look_at");
        });
        model.Entity<SavedPaymentMethod>(row =>
        {
            row.ToTable("orders_payment_method");
            row.HasKey(method => method.Id);
            row.HasIndex(method => method.Customer).HasDatabaseName("ix_orders_payment_method_customer");
        });
    }
}

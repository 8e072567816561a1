using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>The module's tables.</summary>
internal static class OrdersTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Agreement> Agreements => db.Set<Agreement>();

        public DbSet<AgreedLine> AgreedLines => db.Set<AgreedLine>();

        public DbSet<AgreedReduction> AgreedReductions => db.Set<AgreedReduction>();

        public DbSet<AgreedVat> AgreedVat => db.Set<AgreedVat>();

        public DbSet<AgreedHold> AgreedHolds => db.Set<AgreedHold>();

        public DbSet<AgreedPlace> AgreedPlaces => db.Set<AgreedPlace>();

        public DbSet<Quote> Quotes => db.Set<Quote>();

        public DbSet<Order> Orders => db.Set<Order>();

        public DbSet<OrderEvent> OrderEvents => db.Set<OrderEvent>();

        public DbSet<Payment> Payments => db.Set<Payment>();

        public DbSet<PaymentTransaction> PaymentTransactions => db.Set<PaymentTransaction>();

        public DbSet<Refund> Refunds => db.Set<Refund>();

        public DbSet<SavedPaymentMethod> SavedPaymentMethods => db.Set<SavedPaymentMethod>();

        public DbSet<MovedOrder> MovedOrders => db.Set<MovedOrder>();
    }
}

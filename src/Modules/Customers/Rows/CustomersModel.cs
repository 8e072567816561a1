using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>The module's tables.</summary>
internal sealed class CustomersModel : IModelPart
{
    public const int AccountLengthMax = 64;
    public const int NameLengthMax = 100;
    public const int CodeLengthMax = 32;
    public const int IdentityLengthMax = 254;
    public const int ReasonLengthMax = 500;

    public void Configure(ModelBuilder model)
    {
        model.Entity<WithdrawnTokens>(row =>
        {
            row.ToTable("customers_withdrawn_tokens");
            row.HasKey(withdrawn => withdrawn.Account);
            row.Property(withdrawn => withdrawn.Account).HasMaxLength(AccountLengthMax);
            row.HasIndex(withdrawn => withdrawn.Before).HasDatabaseName("ix_customers_withdrawn_tokens_before");
        });
        model.Entity<Customer>(row =>
        {
            row.ToTable("customers_customer");
            row.HasKey(customer => customer.Id);
            row.Property(customer => customer.GivenName).HasMaxLength(NameLengthMax);
            row.Property(customer => customer.FamilyName).HasMaxLength(NameLengthMax);
            row.Property(customer => customer.NotificationChannel).HasMaxLength(CodeLengthMax);
            row.Property(customer => customer.Version).IsConcurrencyToken();
            row.HasIndex(customer => new { customer.SortName, customer.Id }).HasDatabaseName("ix_customers_customer_sort_name");
        });
        model.Entity<CustomerIdentity>(row =>
        {
            row.ToTable("customers_identity");
            row.HasKey(identity => identity.Id);
            row.Property(identity => identity.Value).HasMaxLength(IdentityLengthMax);
            row.HasIndex(identity => identity.Claim).IsUnique().HasDatabaseName("ux_customers_identity_claim");
            row.HasIndex(identity => identity.Customer).HasDatabaseName("ix_customers_identity_customer");
        });
        model.Entity<Address>(row =>
        {
            row.ToTable("customers_address");
            row.HasKey(address => address.Id);
            row.Property(address => address.Version).IsConcurrencyToken();
            row.HasIndex(address => address.Customer).HasDatabaseName("ix_customers_address_customer");
        });
        ConfigureConsents(model);
        ConfigureMerges(model);
    }

    private static void ConfigureConsents(ModelBuilder model)
    {
        model.Entity<Consent>(row =>
        {
            row.ToTable("customers_consent");
            row.HasKey(consent => consent.Id);
            row.Property(consent => consent.Channel).HasMaxLength(CodeLengthMax);
            row.Property(consent => consent.Source).HasMaxLength(CodeLengthMax);
            row.HasIndex(consent => new { consent.Customer, consent.At }).HasDatabaseName("ix_customers_consent_customer");
        });
        model.Entity<KnownGuest>(row =>
        {
            row.ToTable("customers_guest");
            row.HasKey(guest => guest.Guest);
            row.HasIndex(guest => guest.Customer).HasDatabaseName("ix_customers_guest_customer");
        });
    }

    private static void ConfigureMerges(ModelBuilder model)
    {
        model.Entity<CustomerMerge>(row =>
        {
            row.ToTable("customers_merge");
            row.HasKey(merge => merge.Id);
            row.Property(merge => merge.Reason).HasMaxLength(ReasonLengthMax);
            row.HasIndex(merge => merge.Kept).HasDatabaseName("ix_customers_merge_kept");
        });
        model.Entity<MovedRow>(row =>
        {
            row.ToTable("customers_moved_row");
            row.HasKey(moved => new { moved.Merge, moved.Row });
        });
    }
}

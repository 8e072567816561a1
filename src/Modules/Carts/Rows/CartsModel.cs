using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Carts.Rows;

/// <summary>The module's tables.</summary>
internal sealed class CartsModel : IModelPart
{
    public const int OwnerLengthMax = 50;
    public const int ChannelLengthMax = 32;
    public const int HashLength = 64;

    public void Configure(ModelBuilder model)
    {
        model.Entity<Cart>(row =>
        {
            row.ToTable("carts_cart");
            row.HasKey(cart => cart.Id);
            row.Property(cart => cart.ActiveOf).HasMaxLength(OwnerLengthMax);
            row.Property(cart => cart.Version).IsConcurrencyToken();
            row.Ignore(cart => cart.IsActive);
            row.Ignore(cart => cart.Owner);
            row.HasIndex(cart => cart.ActiveOf).IsUnique().HasDatabaseName("ux_carts_cart_active_of");
        });
        model.Entity<CartLine>(row =>
        {
            row.ToTable("carts_line", table => table.HasCheckConstraint("ck_carts_line_quantity", $"quantity BETWEEN 1 AND {CartLimits.UnitsMax}"));
            row.HasKey(line => line.Id);
            row.Property(line => line.AddedThrough).HasMaxLength(ChannelLengthMax);
            row.Property(line => line.Version).IsConcurrencyToken();
            row.Ignore(line => line.AddedPrice);
            row.HasIndex(line => new { line.Cart, line.Product }).IsUnique().HasDatabaseName("ux_carts_line_product");
        });
        model.Entity<CartMerge>(row =>
        {
            row.ToTable("carts_merge");
            row.HasKey(merge => merge.Id);
            row.HasIndex(merge => merge.Cart).HasDatabaseName("ix_carts_merge_cart");
            row.HasIndex(merge => merge.CustomerMerge).HasDatabaseName("ix_carts_merge_customer_merge");
        });
        model.Entity<MergedLine>(row =>
        {
            row.ToTable("carts_merged_line");
            row.HasKey(line => new { line.Merge, line.Position });
        });
        model.Entity<CartHandOver>(row =>
        {
            row.ToTable("carts_hand_over");
            row.HasKey(offered => offered.Guest);
            row.Property(offered => offered.CodeHash).HasMaxLength(HashLength);
            row.Property(offered => offered.TakenBy).HasMaxLength(OwnerLengthMax);
            row.HasIndex(offered => offered.CodeHash).IsUnique().HasDatabaseName("ux_carts_hand_over_code_hash");
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>The module's tables.</summary>
internal sealed class OffersModel : IModelPart
{
    public const int CodeLengthMax = 40;
    public const int TitleLengthMax = 80;
    public const int DescriptionLengthMax = 1000;
    public const int ChannelReasonLengthMax = 200;
    public const int ReferenceLengthMax = 100;
    public const string CountCheck = "activated >= 0 AND (activated_max IS NULL OR activated <= activated_max)";
    public const string DatesCheck = "starts_at <= ends_at";
    public const string ChannelCheck = "channel_codes = '' OR channel_reason IS NOT NULL";

    public void Configure(ModelBuilder model)
    {
        model.Entity<Offer>(ConfigureOffer);
        model.Entity<OfferTarget>(row =>
        {
            row.ToTable("offers_target");
            row.HasKey(target => new { target.Offer, target.Part, target.Key, target.IsExcluded });
            row.Property(target => target.Key).HasMaxLength(220);
            row.HasIndex(target => target.Key).HasDatabaseName("ix_offers_target_key");
        });
        model.Entity<Activation>(row =>
        {
            row.ToTable("offers_activation");
            row.HasKey(activation => activation.Id);
            row.Property(activation => activation.UsedBy).HasMaxLength(ReferenceLengthMax);
            row.Property(activation => activation.OpenFor).HasMaxLength(65);
            row.Ignore(activation => activation.IsOpen);
            row.HasIndex(activation => activation.OpenFor).IsUnique().HasDatabaseName("ux_offers_activation_open_for");
            row.HasIndex(activation => new { activation.Customer, activation.Offer }).HasDatabaseName("ix_offers_activation_customer");
            row.HasIndex(activation => activation.Offer).HasDatabaseName("ix_offers_activation_offer");
        });
        model.Entity<ActivationCount>(row =>
        {
            row.ToTable("offers_activation_count", table => table.HasCheckConstraint("ck_offers_activation_count", CountCheck));
            row.HasKey(count => count.Offer);
        });
    }

    private static void ConfigureOffer(EntityTypeBuilder<Offer> row)
    {
        row.ToTable("offers_offer", table =>
        {
            table.HasCheckConstraint("ck_offers_offer_dates", DatesCheck);
            table.HasCheckConstraint("ck_offers_offer_channels", ChannelCheck);
        });
        row.HasKey(offer => offer.Id);
        row.Property(offer => offer.Code).HasMaxLength(CodeLengthMax);
        row.Property(offer => offer.TitleNl).HasMaxLength(TitleLengthMax);
        row.Property(offer => offer.TitleEn).HasMaxLength(TitleLengthMax);
        row.Property(offer => offer.Terms).HasConversion(new JsonColumn<OfferTerms>());
        row.Property(offer => offer.Groups).HasConversion(new JsonColumn<IReadOnlyList<OfferGroup>>(), new SameJson<IReadOnlyList<OfferGroup>>());
        row.Property(offer => offer.ChannelReason).HasMaxLength(ChannelReasonLengthMax);
        row.Property(offer => offer.Version).IsConcurrencyToken();
        row.Ignore(offer => offer.Channels);
        row.Ignore(offer => offer.Locations);
        row.Ignore(offer => offer.Head);
        row.HasIndex(offer => offer.Code).IsUnique().HasDatabaseName("ux_offers_offer_code");
        row.HasIndex(offer => new { offer.EndsAt, offer.Id }).HasDatabaseName("ix_offers_offer_ends_at");
        row.HasIndex(offer => offer.NextTellAt).HasDatabaseName("ix_offers_offer_next_tell_at");
    }
}

using System.Text.Json;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>The tables of stores.</summary>
internal sealed class StoresModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Location>(row =>
        {
            row.ToTable("stores_location");
            row.HasKey(location => location.Id);
            row.Property(location => location.Id).ValueGeneratedNever();
            row.Property(location => location.OpeningHours).HasConversion(new Json<Contract.OpeningHours?>(), Compared<Contract.OpeningHours?>());
            row.Property(location => location.Version).IsConcurrencyToken();
            row.Ignore(location => location.Address);
            row.Ignore(location => location.Coordinates);
            row.Ignore(location => location.Owner);
            row.Ignore(location => location.Services);
            row.Ignore(location => location.Policies);
            row.Ignore(location => location.Calendar);
        });
        model.Entity<Planogram>(row =>
        {
            row.ToTable("stores_planogram");
            row.HasKey(planogram => planogram.Code);
            row.Property(planogram => planogram.FloorPlan).HasConversion(new Json<Contract.FloorPlan>(), Compared<Contract.FloorPlan>());
            row.Property(planogram => planogram.Version).IsConcurrencyToken();
        });
        model.Entity<Shelf>(row =>
        {
            row.ToTable("stores_shelf");
            row.HasKey(shelf => new { shelf.PlanogramCode, shelf.Product });
        });
    }

    // Two lists with the same entries are the same: otherwise a load would change every row.
    private static ValueComparer<T> Compared<T>() => new((left, right) => Text(left) == Text(right), value => value!.GetHashCode(), value => value);

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Default);

    private sealed class Json<T>() : ValueConverter<T, string>(value => Text(value), text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!);
}

using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>Rows of records.</summary>
internal static class LocationRows
{
    /// <summary>A row that only has its identity.</summary>
    public static Location New(LocationRecord record) => new() { Id = record.Id, Code = record.Code, Name = record.Name, Kind = record.Kind, TimeZone = record.TimeZone };

    /// <summary>Replaces all but the identity and the version.</summary>
    public static void Fill(Location row, LocationRecord record)
    {
        row.Name = record.Name;
        row.Kind = record.Kind;
        row.Street = record.Address?.Street;
        row.Postcode = record.Address?.Postcode;
        row.City = record.Address?.City;
        row.Region = record.Address?.Region;
        row.Country = record.Address?.Country;
        row.LatitudeMicro = record.Coordinates?.LatitudeMicro;
        row.LongitudeMicro = record.Coordinates?.LongitudeMicro;
        row.TimeZone = record.TimeZone;
        row.OpeningHours = record.OpeningHours;
        row.Phone = record.Phone;
        row.OwnerKind = record.OwnerKind;
        row.OwnerName = record.OwnerName;
        row.ServicesText = Location.Join(record.Services);
        row.Returns = record.Policies.Returns;
        row.ReturnDays = record.Policies.ReturnDays;
        row.Prices = record.Policies.Prices;
        row.FulfilmentText = Location.Join(record.Policies.Fulfilment.Order().Select(role => role.ToString()));
        row.Assortment = record.Assortment;
        row.PlanogramCode = record.Planogram;
    }
}

using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Nine delivery areas over the whole country, and appointments for services in some stores.</summary>
internal static class DemoDelivery
{
    private const int ServicesMax = 10;
    private const int StoresPerService = 3;
    private static readonly DayOfWeek[] _days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday];

    private static readonly SlotWindow[] _windows =
    [
        new(new TimeOnly(8, 0), new TimeOnly(12, 0), 40, Money.Eur(495)),
        new(new TimeOnly(12, 0), new TimeOnly(17, 0), 60, Money.Eur(395)),
        new(new TimeOnly(17, 0), new TimeOnly(20, 0), 40, Money.Eur(595)),
        new(new TimeOnly(20, 0), new TimeOnly(22, 0), 20, Money.Eur(695)),
    ];

    /// <summary>One area for each first digit of a postcode; in the densest, what is ordered in the morning comes the same day.</summary>
    public static IReadOnlyList<AreaRecord> Areas(IReadOnlyList<LocationRecord> locations)
    {
        var warehouses = locations.Where(location => location.Kind is LocationKind.Warehouse).Select(location => location.Id).ToList();
        return [.. Enumerable.Range(1, 9).Select(digit => new AreaRecord
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"NL{digit}"),
            PostcodeFrom = digit * 1000,
            PostcodeTo = (digit * 1000) + 999,
            // The south is supplied from the first, the north from the second.
            Sources = digit >= 7 ? [.. warehouses.AsEnumerable().Reverse()] : warehouses,
            SameDayUntil = digit <= 3 ? new TimeOnly(12, 0) : null,
            Price = Money.Eur(495),
            Windows = _windows,
        })];
    }

    public static IReadOnlyList<ServiceRecord> Services(DemoAssortment assortment, IReadOnlyList<LocationRecord> locations)
    {
        var stores = locations.Where(location => location.Kind is LocationKind.Store).ToList();
        SlotWindow[] windows = [new(new TimeOnly(10, 0), new TimeOnly(10, 30), 2, Money.Eur(0)), new(new TimeOnly(15, 0), new TimeOnly(15, 30), 2, Money.Eur(0))];
        return [.. assortment.Sold.Where(product => product.Kind is ProductKind.Service).Take(ServicesMax).SelectMany(product =>
            stores.Take(StoresPerService).Select(store => new ServiceRecord(product.Id, store.Id, store.TimeZone, _days, windows)))];
    }
}

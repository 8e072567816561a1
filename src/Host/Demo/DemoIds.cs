using System.Globalization;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Version 7 ids of one past moment, the same at every start, so that links to them keep working.</summary>
internal static class DemoIds
{
    public static CategoryId Category(int number) => new(Of(1, number));

    public static ProductId Product(int number) => new(Of(2, number));

    public static LocationId Location(int number) => new(Of(3, number));

    public static Guid Review(int number) => Of(4, number);

    public static CustomerId Customer(int number) => new(Of(5, number));

    public static RecipeId Recipe(int number) => new(Of(7, number));

    public static OrderId Order(int number) => new(Of(8, number));

    public static OfferId Offer(int number) => new(Of(9, number));

    private static Guid Of(int kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"0190f5fe-7c{kind:x2}-7000-8000-{number:x12}"));
}

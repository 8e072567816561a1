using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Carts;
using Omnichannel.Graph.Catalog;
using Omnichannel.Graph.Customers;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Fulfilment;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists;
using Omnichannel.Graph.Loyalty;
using Omnichannel.Graph.Notifications;
using Omnichannel.Graph.Offers;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Reservations;
using Omnichannel.Graph.Returns;
using Omnichannel.Graph.Stock;
using Omnichannel.Graph.Stores;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests;

public sealed class SchemaTests
{
    private const string File = "schema/omnichannel.graphql";

    [Fact]
    public void Schema_Should_BePrintedInTheRepository_When_ModulesAreComposed()
    {
        // arrange
        using var services = new ServiceCollection().AddCatalog().AddStores().AddStock().AddCustomers().AddOffers().AddLoyalty().AddCarts().AddLists().AddReservations().AddFulfilment().AddOrders().AddReturns().AddNotifications().BuildServiceProvider();

        // act
        var printed = ModularSchema.Compose(services.GetServices<ISchemaModule>()).Schema.ToSdl();

        // assert: UPDATE_SNAPSHOTS=1 writes it, to be reviewed like code
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), printed.TrimEnd('\n') + "\n");
        }

        Assert.Equal(Repository.Read(File).TrimEnd('\n'), printed.TrimEnd('\n'));
    }

    [Fact]
    public void Stock_Should_StandAlone_When_TheCatalogueIsAnotherProcess()
    {
        // arrange
        using var services = new ServiceCollection().AddCatalog().AddStores().AddStock().AddCustomers().AddOffers().AddLoyalty().AddCarts().AddLists().AddReservations().AddFulfilment().AddOrders().AddReturns().AddNotifications().BuildServiceProvider();
        var stock = services.GetServices<ISchemaModule>().Single(module => module.Name == "stock");

        // act
        var schema = ModularSchema.Build([stock]);

        // assert
        Assert.Equal(["id", "availability", "stockAt", "stockNear", "stock"], ((ObjectType)schema.Schema.Type("Product")!).Fields.Select(field => field.Name));
    }

    [Theory]
    [InlineData("catalog")]
    [InlineData("stores")]
    [InlineData("stock")]
    [InlineData("customers")]
    [InlineData("carts")]
    [InlineData("lists")]
    [InlineData("offers")]
    [InlineData("reservations")]
    [InlineData("fulfilment")]
    [InlineData("orders")]
    [InlineData("notifications")]
    [InlineData("loyalty")]
    public void Module_Should_BeASubgraph_When_AllOthersAreOtherProcesses(string name)
    {
        // arrange
        using var services = new ServiceCollection().AddCatalog().AddStores().AddStock().AddCustomers().AddOffers().AddLoyalty().AddCarts().AddLists().AddReservations().AddFulfilment().AddOrders().AddReturns().AddNotifications().BuildServiceProvider();
        var module = services.GetServices<ISchemaModule>().Single(module => module.Name == name);

        // act
        var schema = ModularSchema.BuildSubgraph([module], isService: null, BindRequestValues);

        // assert
        Assert.NotNull(schema.Schema.QueryType!.Field("_service"));
    }

    private static void BindRequestValues(SchemaBinder schema) => schema
        .FromUser(Caller.Of)
        .FromRequest(context => Audience.Parse(context.Request.Audience).Channel)
        .FromRequest(context => Audience.Parse(context.Request.Audience).Language);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>What a store keeps for a customer who comes to see, try or buy it.</summary>
public static class ReservationsModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, stores, stock, customers, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddReservations(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, ReservationsSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, ReservationsModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, ReservationMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, ReservationOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, OpenReservationsHoldStock>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, ReservationsAreTheirLastStep>());
        services.TryAddSingleton<ReservationOptions>();
        services.TryAddSingleton<Reserve>();
        services.TryAddSingleton<MoveReservation>();
        services.TryAddSingleton<CancelReservation>();
        services.TryAddSingleton<PickReservation>();
        services.TryAddSingleton<HandOutReservation>();
        services.TryAddSingleton<SellReservation>();
        services.TryAddSingleton<TakeBackReservation>();
        services.TryAddSingleton<ExpireReservations>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ExpireReservations>());
        return services;
    }
}

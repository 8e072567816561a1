using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Notifications.Delivery;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of what concerns them, once each, in the channel that they prefer.</summary>
public static class NotificationsModule
{
    /// <summary>Adds the module. Safe to call twice. Needs all modules that come before it, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, NotificationsSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, NotificationsModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, NotificationMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILogConsumer, LogConsumer>());
        services.TryAddSingleton<NotificationOptions>();
        services.TryAddSingleton<NotificationBook>();
        services.TryAddSingleton<OrderNews>();
        services.TryAddSingleton<ReservationNews>();
        services.TryAddSingleton<StockNews>();
        services.TryAddSingleton<SavedItemNews>();
        services.TryAddSingleton<DeliveryNews>();
        services.TryAddSingleton<NewsOfChanges>();
        services.TryAddSingleton<AnswerReceived>();
        services.TryAddSingleton<MarkNotificationsRead>();
        services.TryAddSingleton<WatchStock>();
        services.TryAddSingleton<UnwatchStock>();
        // The first one that serves a channel has it.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannelAdapter, MailAdapter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannelAdapter, WebhookAdapter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannelAdapter, FolderAdapter>());
        return services.AddWork<ReadLog>().AddWork<GivePlanned>().AddWork<SendMessages>();
    }

    private static IServiceCollection AddWork<TWork>(this IServiceCollection services)
        where TWork : class, IHostedService
    {
        services.TryAddSingleton<TWork>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TWork>(provider => provider.GetRequiredService<TWork>()));
        return services;
    }
}

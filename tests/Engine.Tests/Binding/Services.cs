namespace Omnichannel.Graph.Engine.Tests.Binding;

internal sealed class Services(params object[] services) : IServiceProvider
{
    public object? GetService(Type serviceType) => Array.Find(services, serviceType.IsInstanceOfType);
}

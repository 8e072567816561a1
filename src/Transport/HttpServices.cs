using Microsoft.AspNetCore.Http;

namespace Omnichannel.Graph.Transport;

/// <summary>The services of an HTTP request. The request's scope is made when a resolver first asks for a service.</summary>
internal sealed class HttpServices(HttpContext context) : IServiceProvider
{
    public object? GetService(Type serviceType) => context.RequestServices.GetService(serviceType);
}

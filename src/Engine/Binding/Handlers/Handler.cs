using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding.Handlers;

/// <summary>Code that a field calls: a delegate, or the one handling method of a service.</summary>
internal sealed class Handler
{
    private Handler(MethodInfo method) => Method = method;

    /// <summary>What is called.</summary>
    public MethodInfo Method { get; }

    /// <summary>What is called, when it is a delegate.</summary>
    public Delegate? Target { get; private init; }

    /// <summary>Whose method is called, when it is a service's.</summary>
    public Type? Service { get; private init; }

    /// <summary>What it gives, awaited.</summary>
    public ClrShape Result => ClrShape.Of(Method.ReturnParameter).Awaited();

    /// <summary>For messages.</summary>
    public string Name => ClrName.Of(Method);

    public static Handler Of(Delegate target) => new(target.Method) { Target = target };

    /// <summary>The only method named <c>HandleAsync</c> or <c>Handle</c> of a service; null when there is none, or several.</summary>
    public static Handler? OfService(Type service)
    {
        const BindingFlags flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var methods = service.GetMethods(flags).Where(method => method.Name is "HandleAsync" or "Handle").ToList();
        return methods is [var only] ? new Handler(only) { Service = service } : null;
    }
}

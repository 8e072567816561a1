using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;

using Omnichannel.Graph.Engine.Binding.Inputs;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Handlers;

/// <summary>
/// Makes the call of a handler, once at the start. A parameter is, in this order: the source (keys), an argument of the field by name, a record of
/// arguments,
/// something of the request, or a service.
/// </summary>
/// <param name="session">The schema being bound.</param>
/// <param name="handler">What to call.</param>
/// <param name="field">The field it serves; null for a reference resolver.</param>
/// <param name="coordinate">Where it is used, for messages.</param>
/// <param name="source">The type of the first parameter, when the handler is given something to start from.</param>
internal sealed class HandlerCompiler(BindingSession session, Handler handler, FieldDefinition? field, string coordinate, Type? source)
{
    private readonly ParameterExpression _request = Expression.Parameter(typeof(RequestContext), "request");
    private readonly ParameterExpression _context = Expression.Parameter(typeof(FieldContext), "context");
    private readonly ParameterExpression _source = Expression.Parameter(source ?? typeof(object), "source");
    private readonly List<InputSlot> _slots = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The call as <see cref="Invoker{TSource, TResult}"/> and its arguments; null when something does not fit.</summary>
    public CompiledHandler? Compile()
    {
        var parameters = handler.Method.GetParameters();
        var values = new List<Expression?>();
        foreach (var parameter in parameters)
        {
            values.Add(ValueOf(parameter, isFirst: values.Count == 0));
        }

        ReportUnusedArguments();
        if (values.Contains(null))
        {
            return null;
        }

        var result = handler.Result.Type;
        var type = typeof(Invoker<,>).MakeGenericType(_source.Type, result);
        var call = AsValueTask(Call(values!), result);
        var invoke = LateInvoker.Of(Expression.Lambda(type, call, _request, _context, _source));
        return new CompiledHandler(invoke, _slots.Count == 0 ? null : new ArgumentBinder([.. _slots]), parameters.Any(parameter => IsOfUser(parameter.ParameterType)));
    }

    // Of a request that is given whole, anything may be read.
    private bool IsOfUser(Type type) =>
        type == typeof(ClaimsPrincipal) || type == typeof(RequestContext) || type == typeof(FieldContext) || session.FromUser.Contains(type);

    private Expression Call(List<Expression> values) => handler.Target is { } target
        ? Expression.Invoke(Expression.Constant(target), values)
        : Expression.Call(ServiceOf(handler.Service!), handler.Method, values);

    private static Expression AsValueTask(Expression call, Type result)
    {
        var valueTask = typeof(ValueTask<>).MakeGenericType(result);
        if (call.Type == valueTask)
        {
            return call;
        }

        return Expression.New(valueTask.GetConstructor([call.Type == result ? result : typeof(Task<>).MakeGenericType(result)])!, call);
    }

    private Expression? ValueOf(ParameterInfo parameter, bool isFirst)
    {
        if (isFirst && source is not null)
        {
            return Expression.Convert(_source, parameter.ParameterType);
        }

        if (field?.Argument(parameter.Name!) is { } argument)
        {
            _used.Add(argument.Name);
            var slot = session.Inputs.Slot(
                argument.Name, argument.Type, argument.DefaultValue is not null, ClrShape.Of(parameter), argument.Coordinate, MemberOf(parameter));
            return Slot(slot, parameter);
        }

        return OfRequest(parameter) ?? (Expression?)OfArguments(parameter) ?? OfServices(parameter);
    }

    private Expression? OfRequest(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return Expression.Property(_request, nameof(RequestContext.CancellationToken));
        }

        if (type == typeof(RequestContext))
        {
            return _request;
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return Expression.Property(_request, nameof(RequestContext.User));
        }

        if (session.FromRequest.TryGetValue(type, out var read))
        {
            return Expression.Invoke(Expression.Constant(read), _request);
        }

        if (field is null)
        {
            return null;
        }

        return type == typeof(FieldContext) ? _context
            : type == typeof(FieldSelection) ? Expression.Property(_context, nameof(FieldContext.Selection))
            : null;
    }

    private UnaryExpression? OfArguments(ParameterInfo parameter)
    {
        if (field is null || !parameter.ParameterType.Name.EndsWith("Arguments", StringComparison.Ordinal))
        {
            return null;
        }

        var slot = session.Inputs.RecordSlot(field, parameter.ParameterType, MemberOf(parameter), _used);
        return Slot(slot, parameter);
    }

    private MethodCallExpression? OfServices(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsValueType || type == typeof(string) || type.IsArray)
        {
            session.Problems.Add(
                coordinate,
                $"the parameter {ClrName.Of(type)} {parameter.Name} of {handler.Name} is no argument and no service.",
                field is null ? "Take it from a service." : $"Add the argument {parameter.Name} to {field}, or rename the parameter after one.");
            return null;
        }

        session.UseService(type, coordinate, handler.Name);
        return ServiceOf(type);
    }

    private UnaryExpression? Slot(InputSlot? slot, ParameterInfo parameter)
    {
        if (slot is null)
        {
            return null;
        }

        var index = _slots.Count;
        _slots.Add(slot);
        var arguments = Expression.Convert(Expression.Property(_context, nameof(FieldContext.Arguments)), typeof(object[]));
        return Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType);
    }

    private MethodCallExpression ServiceOf(Type type) => Expression.Call(_request, nameof(RequestContext.Service), [type]);

    private string MemberOf(ParameterInfo parameter) => $"the parameter {ClrName.Of(ClrShape.Of(parameter))} {parameter.Name} of {handler.Name}";

    private void ReportUnusedArguments()
    {
        foreach (var argument in field?.Arguments ?? [])
        {
            if (!_used.Contains(argument.Name))
            {
                session.Problems.Add(argument.Coordinate, $"{handler.Name} does not take this argument.", $"Add a parameter named {argument.Name}.");
            }
        }
    }
}

using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>Compiles how a record is made of an input object: constructor parameters by name, then settable properties by name.</summary>
/// <param name="inputs">For the types of the fields.</param>
/// <param name="problems">Where to report.</param>
/// <param name="clr">The record.</param>
/// <param name="coordinate">The input object, or the field whose arguments these are.</param>
/// <param name="member">The record as messages call it.</param>
internal sealed class InputRecordPlan(InputCatalog inputs, BindingProblems problems, Type clr, string coordinate, string member)
{
    private readonly List<InputSlot> _slots = [];
    private readonly ParameterExpression _values = Expression.Parameter(typeof(object[]), "values");
    private bool _failed;

    /// <param name="fields">The fields or arguments.</param>
    /// <param name="used">Is told which of them the record takes.</param>
    /// <param name="mayLeaveOut">Whether the record need not take all of them.</param>
    public Func<InputObject, object>? Compile(IReadOnlyList<InputValueDefinition> fields, ISet<string> used, bool mayLeaveOut)
    {
        if (Constructor() is not { } constructor)
        {
            problems.Add(coordinate, $"{member} cannot be made.", "Give it one constructor whose parameters are named like the fields.");
            return null;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var arguments = constructor.GetParameters().Select(parameter => ParameterValue(parameter, fields, taken)).ToList();
        var setters = Setters(fields, taken).ToList();
        used.UnionWith(taken);
        if (!mayLeaveOut)
        {
            ReportLeftOut(fields, taken);
        }

        return _failed ? null : Make(Expression.MemberInit(Expression.New(constructor, arguments!), setters!));
    }

    private Func<InputObject, object> Make(Expression create)
    {
        var lambda = Expression.Lambda<Func<object?[], object>>(Expression.Convert(create, typeof(object)), _values);
        Func<object?[], object>? make = null;
        var slots = _slots.ToArray();
        return input =>
        {
            var values = new object?[slots.Length];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = slots[index].Take(input);
            }

            // When it is needed first: most inputs of a schema are not, for long.
            return (make ??= lambda.Compile())(values);
        };
    }

    // A record's own copy constructor takes the record.
    private ConstructorInfo? Constructor() =>
        clr.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != clr)
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault();

    private Expression? ParameterValue(ParameterInfo parameter, IReadOnlyList<InputValueDefinition> fields, HashSet<string> taken)
    {
        var shape = ClrShape.Of(parameter);
        var name = MemberName.Camel(parameter.Name!);
        if (fields.FirstOrDefault(candidate => candidate.Name == name) is not { } field)
        {
            if (parameter.HasDefaultValue)
            {
                return Expression.Constant(parameter.DefaultValue, parameter.ParameterType);
            }

            _failed = true;
            problems.Add(
                coordinate,
                $"{ClrName.Of(clr)} asks for {ClrName.Of(shape)} {parameter.Name}, which the schema does not have.",
                $"Add {name} to the schema, or remove the parameter.");
            return null;
        }

        taken.Add(name);
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return Value(field, shape, $"{ClrName.Of(clr)}'s {ClrName.Of(shape)} {parameter.Name}", absent);
    }

    private IEnumerable<MemberBinding?> Setters(IReadOnlyList<InputValueDefinition> fields, HashSet<string> taken)
    {
        foreach (var field in fields)
        {
            if (!taken.Contains(field.Name)
                && clr.GetProperty(MemberName.Pascal(field.Name), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    is { CanWrite: true } property)
            {
                taken.Add(field.Name);
                var value = Value(field, ClrShape.Of(property), ClrName.Of(property), absent: null);
                yield return value is null ? null : Expression.Bind(property, value);
            }
        }
    }

    private UnaryExpression? Value(InputValueDefinition field, ClrShape shape, string name, object? absent)
    {
        if (inputs.Slot(field.Name, field.Type, field.DefaultValue is not null, shape, field.Coordinate, name, absent) is not { } slot)
        {
            _failed = true;
            return null;
        }

        _slots.Add(slot);
        return Expression.Convert(Expression.ArrayIndex(_values, Expression.Constant(_slots.Count - 1)), shape.Type);
    }

    private void ReportLeftOut(IReadOnlyList<InputValueDefinition> fields, HashSet<string> taken)
    {
        foreach (var field in fields)
        {
            if (!taken.Contains(field.Name))
            {
                _failed = true;
                problems.Add(
                    field.Coordinate,
                    $"{ClrName.Of(clr)} has no place for it.",
                    $"Add a parameter or property {MemberName.Pascal(field.Name)} of a type that holds {field.Type}.");
            }
        }
    }
}

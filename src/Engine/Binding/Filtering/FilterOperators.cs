using System.Collections;
using System.Linq.Expressions;

using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>The comparisons that a filter may ask of one part of a row.</summary>
internal sealed class FilterOperators(BindingSession session, LambdaExpression part)
{
    private static readonly HashSet<string> Names =
        new(["eq", "neq", "in", "nin", "gt", "gte", "lt", "lte", "contains", "startsWith", "endsWith"], StringComparer.Ordinal);

    private readonly Type _value = part.ReturnType;
    private readonly Func<object?, Expression> _capture = CapturedValue.Factory(part.ReturnType);

    /// <summary>Whether an input object holds operators, and not fields of a nested row.</summary>
    public static bool Are(InputObjectType type) => type.Fields.All(field => Names.Contains(field.Name));

    /// <summary>Whether null is a value to compare with, and not the absence of a condition.</summary>
    public static bool TakesNull(string name) => name is "eq" or "neq";

    public Dictionary<string, FilterCondition> All(InputObjectType type)
    {
        var conditions = new Dictionary<string, FilterCondition>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (Operator(field) is { } condition)
            {
                conditions[field.Name] = condition;
            }
        }

        return conditions;
    }

    /// <summary>A field whose value is compared as it is. The row it is given is the whole row.</summary>
    public FilterCondition? Equal(InputValueDefinition field) => Operand(field) is { } operand
        ? (row, coerced, _) => AreEqual(ParameterReplacement.Apply(part, row), operand(coerced))
        : null;

    // The row that operators are given is the part already.
    private FilterCondition? Operator(InputValueDefinition field)
    {
        if (field.Name is "in" or "nin")
        {
            return Contained(field, isNegated: field.Name is "nin");
        }

        if (Operand(field) is not { } operand)
        {
            return null;
        }

        return field.Name switch
        {
            "eq" => (value, coerced, _) => AreEqual(value, operand(coerced)),
            "neq" => (value, coerced, _) => Expression.Not(AreEqual(value, operand(coerced))),
            "gt" => (value, coerced, _) => Comparison.Of(ExpressionType.GreaterThan, value, Captured(operand(coerced))),
            "gte" => (value, coerced, _) => Comparison.Of(ExpressionType.GreaterThanOrEqual, value, Captured(operand(coerced))),
            "lt" => (value, coerced, _) => Comparison.Of(ExpressionType.LessThan, value, Captured(operand(coerced))),
            "lte" => (value, coerced, _) => Comparison.Of(ExpressionType.LessThanOrEqual, value, Captured(operand(coerced))),
            "contains" => Text(field, operand, nameof(string.Contains)),
            "startsWith" => Text(field, operand, nameof(string.StartsWith)),
            "endsWith" => Text(field, operand, nameof(string.EndsWith)),
            _ => null,
        };
    }

    private Func<object?, object?>? Operand(InputValueDefinition field) =>
        session.Inputs.Converter(field.Type, new ClrShape(_value), field.Coordinate, $"{ClrName.Of(part.Parameters[0].Type)}: {part.Body}");

    private FilterCondition? Text(InputValueDefinition field, Func<object?, object?> operand, string method)
    {
        if (_value != typeof(string))
        {
            session.Problems.Add(
                field.Coordinate, $"{part.Body} is {ClrName.Of(_value)}.", $"Only text has {field.Name}; use another operator type for the field.");
            return null;
        }

        var call = typeof(string).GetMethod(method, [typeof(string)])!;
        return (value, coerced, _) => Expression.AndAlso(
            Expression.NotEqual(value, Expression.Constant(null, typeof(string))),
            Expression.Call(value, call, Captured(operand(coerced))));
    }

    private FilterCondition? Contained(InputValueDefinition field, bool isNegated)
    {
        var list = typeof(IReadOnlyList<>).MakeGenericType(_value);
        if (session.Inputs.Converter(field.Type, new ClrShape(list), field.Coordinate, part.Body.ToString()) is not { } operand)
        {
            return null;
        }

        var contains = new Func<IEnumerable<object>, object, bool>(Enumerable.Contains).Method.GetGenericMethodDefinition().MakeGenericMethod(_value);
        var capture = CapturedValue.Factory(typeof(IEnumerable<>).MakeGenericType(_value));
        return (value, coerced, _) =>
        {
            FilterBudget.Items(((ICollection)coerced).Count);
            var found = Expression.Call(contains, capture(operand(coerced)), value);
            return isNegated ? Expression.Not(found) : found;
        };
    }

    private Expression AreEqual(Expression value, object? operand)
    {
        if (operand is null)
        {
            // A part that is never null equals null nowhere.
            return _value.IsValueType && Nullable.GetUnderlyingType(_value) is null
                ? Expression.Constant(false)
                : Expression.Equal(value, Expression.Constant(null, _value));
        }

        return Expression.Equal(value, Captured(operand));
    }

    private Expression Captured(object? operand) => _capture(operand);
}

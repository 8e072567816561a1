using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>Builds a condition on a row from a coerced input.</summary>
internal delegate Expression FilterCondition(Expression row, object coerced, FilterBudget budget);

/// <summary>Works out, once at the start, what each field of a filter's input object asks of a row.</summary>
internal sealed class FilterCompiler(BindingSession session, Type filter)
{
    private readonly Type _row = filter.GetGenericArguments()[0];
    private readonly Dictionary<(InputObjectType Type, Type Row), Dictionary<string, FilterCondition>> _known = [];

    public static bool IsFilter(Type clr) => clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(Filter<>);

    public static bool IsSort(Type clr) => clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(Sort<>);

    /// <summary>What makes a <see cref="Filter{TRow}"/> of a coerced input object.</summary>
    public Func<object?, object?> Compile(InputObjectType type)
    {
        var conditions = Conditions(type, _row);
        var make = typeof(FilterCompiler).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(_row)
            .CreateDelegate<Func<Dictionary<string, FilterCondition>, InputObject, object>>();
        return coerced => coerced is null ? null : make(conditions, (InputObject)coerced);
    }

    /// <summary>Where a field is found in a row; null when nowhere, which is reported.</summary>
    public static LambdaExpression? Part(BindingSession session, Type row, InputValueDefinition field)
    {
        if (session.Filters.GetValueOrDefault(row)?.GetValueOrDefault(field.Name) is { } said)
        {
            return said;
        }

        if (Getter.Find(row, field.Name) is { } property)
        {
            var parameter = Expression.Parameter(row);
            return Expression.Lambda(Expression.Property(parameter, property), parameter);
        }

        session.Problems.Add(
            field.Coordinate,
            $"{ClrName.Of(row)} has no property {MemberName.Pascal(field.Name)}.",
            $"Add Filter<{ClrName.Of(row)}>().Field(\"{field.Name}\", ...).");
        return null;
    }

    private static Filter<TRow> Make<TRow>(Dictionary<string, FilterCondition> conditions, InputObject input)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return new Filter<TRow>(Expression.Lambda<Func<TRow, bool>>(All(conditions, row, input, new FilterBudget()), row));
    }

    private Dictionary<string, FilterCondition> Conditions(InputObjectType type, Type row)
    {
        if (_known.TryGetValue((type, row), out var known))
        {
            return known;
        }

        // Known before it is filled, because filters hold themselves in and, or, not.
        var conditions = _known[(type, row)] = new Dictionary<string, FilterCondition>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (Condition(type, row, field, conditions) is { } condition)
            {
                conditions[field.Name] = condition;
            }
        }

        return conditions;
    }

    private FilterCondition? Condition(InputObjectType type, Type row, InputValueDefinition field, Dictionary<string, FilterCondition> self)
    {
        if (field.Type.Named == type)
        {
            return field.Name switch
            {
                "and" => (parameter, coerced, budget) => Combine((IReadOnlyList<object?>)coerced, self, parameter, budget, isOr: false),
                "or" => (parameter, coerced, budget) => Combine((IReadOnlyList<object?>)coerced, self, parameter, budget, isOr: true),
                "not" => (parameter, coerced, budget) => Expression.Not(All(self, parameter, (InputObject)coerced, budget)),
                _ => null,
            };
        }

        if (Part(session, row, field) is not { } part)
        {
            return null;
        }

        if (field.Type.Nullable is not InputObjectType nested)
        {
            return new FilterOperators(session, part).Equal(field);
        }

        var inner = FilterOperators.Are(nested) ? new FilterOperators(session, part).All(nested) : Conditions(nested, part.ReturnType);
        return (parameter, coerced, budget) => All(inner, ParameterReplacement.Apply(part, parameter), (InputObject)coerced, budget);
    }

    private static Expression Combine(
        IReadOnlyList<object?> filters,
        Dictionary<string,
        FilterCondition> conditions,
        Expression row,
        FilterBudget budget,
        bool isOr)
    {
        Expression? all = null;
        foreach (var filter in filters)
        {
            var one = All(conditions, row, (InputObject)filter!, budget);
            all = all is null ? one : isOr ? Expression.OrElse(all, one) : Expression.AndAlso(all, one);
        }

        return all ?? Expression.Constant(!isOr);
    }

    private static Expression All(Dictionary<string, FilterCondition> conditions, Expression row, InputObject input, FilterBudget budget)
    {
        budget.Enter();
        Expression? all = null;
        foreach (var (name, coerced) in input)
        {
            // A filter given as null asks nothing; eq: null is an operator and is asked below.
            if (!conditions.TryGetValue(name, out var condition) || (coerced is null && !FilterOperators.TakesNull(name)))
            {
                continue;
            }

            budget.Condition();
            var one = condition(row, coerced!, budget);
            all = all is null ? one : Expression.AndAlso(all, one);
        }

        budget.Leave();
        return all ?? Expression.Constant(true);
    }
}

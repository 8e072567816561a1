using System.Linq.Expressions;

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>Comparisons that database providers translate: operators where the type has them, else <c>CompareTo</c>.</summary>
internal static class Comparison
{
    private static readonly System.Reflection.MethodInfo CompareStrings = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <param name="kind">GreaterThan, GreaterThanOrEqual, LessThan or LessThanOrEqual.</param>
    public static BinaryExpression Of(ExpressionType kind, Expression left, Expression right)
    {
        if (left.Type == typeof(string))
        {
            return Expression.MakeBinary(kind, Expression.Call(CompareStrings, left, right), Expression.Constant(0));
        }

        if (left.Type.IsEnum || left.Type == typeof(bool))
        {
            return Expression.MakeBinary(kind, Number(left), Number(right));
        }

        // Providers know Guid.CompareTo, not its operators.
        if (left.Type == typeof(Guid) || !HasOperators(left.Type))
        {
            var compare = left.Type.GetMethod(nameof(IComparable.CompareTo), [left.Type])!;
            return Expression.MakeBinary(kind, Expression.Call(left, compare, right), Expression.Constant(0));
        }

        return Expression.MakeBinary(kind, left, right);
    }

    // Neither has an order of its own in expressions; providers translate the cast and the conditional.
    private static Expression Number(Expression value) => value.Type.IsEnum
        ? Expression.Convert(value, Enum.GetUnderlyingType(value.Type))
        : Expression.Condition(value, Expression.Constant(1), Expression.Constant(0));

    private static bool HasOperators(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive || bare.GetMethod("op_GreaterThan", [bare, bare]) is not null;
    }
}

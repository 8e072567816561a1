using System.Linq.Expressions;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>A lambda's body with another expression in its parameter's place.</summary>
internal sealed class ParameterReplacement(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    public static Expression Apply(LambdaExpression lambda, Expression argument) =>
        new ParameterReplacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}

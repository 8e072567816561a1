using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Gives the values of one field, for all parents on a path at once (6.4.2, batched by construction).</summary>
/// <remarks>Made when the schema is bound; shared by all requests, so it holds no request's state.</remarks>
public abstract class FieldResolver
{
    /// <summary>Whether its values may differ from user to user; such a field is never part of a response that users share.</summary>
    public virtual bool DependsOnUser => false;

    /// <summary>
    /// Sets <see cref="FieldContext.Values"/> for every parent: a value, null, or a <see cref="FieldError"/>. An exception fails the field for all parents.
    /// </summary>
    public abstract ValueTask ResolveAsync(FieldContext context);

    /// <summary>
    /// The arguments as this resolver wants them. Called once per plan where they are constant, else once per request; the result is
    /// <see cref="FieldContext.Arguments"/>. The default keeps the coerced values.
    /// </summary>
    /// <exception cref="GraphQLException">A value is refused; the field fails with that error.</exception>
    public virtual object BindArguments(InputObject arguments) => arguments;
}

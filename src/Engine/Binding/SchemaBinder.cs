using System.Security.Claims;

using Omnichannel.Graph.Engine.Binding.Fields;
using Omnichannel.Graph.Engine.Binding.Filtering;
using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Binding.Scalars;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>Binds code to a schema by name. Several modules say their part, then <see cref="Build"/> checks all of it at once.</summary>
/// <remarks>
/// Code is given as delegates. A handler's parameters are the field's arguments by name, a record named <c>...Arguments</c> that holds some of them,
/// <see cref="RequestContext"/>, <see cref="FieldContext"/>, <see cref="FieldSelection"/>, the caller, a <see cref="CancellationToken"/>,
/// what <see cref="FromRequest"/> makes, or services.
/// Results may be awaited or not. Everything is compiled when the schema is built; no reflection happens while a request is served.
/// </remarks>
public sealed class SchemaBinder
{
    private readonly BindingProblems _problems = new();
    private readonly LeafCatalog _leaves;
    private readonly BindingPlan _plan = new();

    /// <summary>Begins to bind a schema.</summary>
    public SchemaBinder(Schema schema)
    {
        Schema = schema;
        _leaves = new LeafCatalog(_problems);
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>A scalar: how its values come in and go out, and which C# type they are.</summary>
    public SchemaBinder Scalar<T>(string scalar, ScalarCodec<T> codec)
        where T : notnull
    {
        if (Schema.Type(scalar) is ScalarType type)
        {
            type.Coercion = codec;
            _leaves.AddNative(scalar, new DelegateLeaf<T>(codec.Write, coerced => (T)coerced));
        }
        else
        {
            _problems.Add(scalar, $"{ClrName.Of(typeof(T))} is bound to a scalar that the schema does not have.", $"Add \"scalar {scalar}\" to it.");
        }

        return this;
    }

    /// <summary>An id type, whose text is the opaque <c>ID</c> that clients see.</summary>
    public SchemaBinder Id<TId>()
        where TId : struct, IUtf8SpanFormattable, ISpanParsable<TId>
    {
        _leaves.Add("ID", new IdLeaf<TId>());
        return this;
    }

    /// <summary>A C# type that a scalar shows and reads as another type, which the scalar knows already.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="unwrap">What is shown.</param>
    /// <param name="wrap">Makes a value of what came in; an argument, format or overflow exception refuses it, with its message.</param>
    public SchemaBinder Value<T, TPlain>(string scalar, Func<T, TPlain> unwrap, Func<TPlain, T> wrap)
        where T : notnull
        where TPlain : notnull
    {
        if (Schema.Type(scalar) is { } type && _leaves.Find(type, typeof(TPlain)) is Leaf<TPlain> plain)
        {
            _leaves.Add(scalar, new ValueLeaf<T, TPlain>(plain, unwrap, wrap));
        }
        else if (!BuiltInDefinitions.IsBuiltInScalar(scalar))
        {
            _problems.Add(
                scalar, $"{ClrName.Of(typeof(T))} is bound through {ClrName.Of(typeof(TPlain))}, which the scalar does not know.", "Bind that type first.");
        }

        return this;
    }

    /// <summary>
    /// An object type. Classes that only one object type's fields give are found without a word; this is for those, and for fields that are no property.
    /// </summary>
    public ObjectBinding<T> Object<T>(string type)
        where T : notnull
    {
        AddObject(type, typeof(T));
        return new ObjectBinding<T>(this, type);
    }

    /// <summary>An entity: an object type with a key, and the reference resolver that loads its objects.</summary>
    /// <param name="type">The object type, with its <c>@key</c>.</param>
    /// <param name="load">
    /// Takes distinct keys, those of the first <c>@key</c>, first, then services as it wants. Gives objects by key, or in the keys' order; null where there is
    /// none.
    /// </param>
    public ObjectBinding<T> Entity<T>(string type, Delegate load)
        where T : notnull
    {
        AddObject(type, typeof(T));
        _plan.Loaders[type] = load;
        return new ObjectBinding<T>(this, type);
    }

    /// <summary>An entity of another module that this one points at and adds nothing to: where nobody owns it, as in a subgraph, it is its key.</summary>
    /// <typeparam name="TKey">The C# type of its key.</typeparam>
    public SchemaBinder Reference<TKey>(string type)
        where TKey : notnull
    {
        _plan.References[type] = typeof(TKey);
        return this;
    }

    /// <summary>Adds fields to another module's entity.</summary>
    public EntityExtension Extend(string type) => new(this, type);

    /// <summary>A field of the query root.</summary>
    public SchemaBinder Query(string field, Delegate handler) => Root(Schema.QueryType, "Query", field, new RootField(Handler.Of(handler)));

    /// <summary>A field of the query root, answered by a service with one method <c>HandleAsync</c>.</summary>
    public SchemaBinder Query<THandler>(string field)
        where THandler : class =>
        Root(Schema.QueryType, "Query", field, new RootField(Handler.OfService(typeof(THandler)), typeof(THandler)));

    /// <summary>A mutation: one input, one closed set of results, and the service whose one method <c>HandleAsync</c> handles it.</summary>
    /// <typeparam name="THandler">The service.</typeparam>
    /// <typeparam name="TInput">The type of its parameter named <c>input</c>.</typeparam>
    /// <typeparam name="TResult">An abstract class whose cases are nested in it.</typeparam>
    public UnionBinding<TResult> Mutation<THandler, TInput, TResult>(string field)
        where THandler : class
        where TResult : class
    {
        var handler = Handler.OfService(typeof(THandler));
        if (handler is not null && (
            handler.Result.Type != typeof(TResult) || handler.Method.GetParameters().All(parameter => parameter.ParameterType != typeof(TInput))))
        {
            _problems.Add(
                $"Mutation.{field}",
                $"{handler.Name} does not take {ClrName.Of(typeof(TInput))} and give {ClrName.Of(typeof(TResult))}.",
                "Make the two agree.");
        }

        Root(Schema.MutationType, "Mutation", field, new RootField(handler, typeof(THandler)));
        return new UnionBinding<TResult>(this);
    }

    /// <summary>A field of the mutation root.</summary>
    public SchemaBinder Mutation(string field, Delegate handler) => Root(Schema.MutationType, "Mutation", field, new RootField(Handler.Of(handler)));

    /// <summary>A field of the subscription root; the handler gives its events as <see cref="IAsyncEnumerable{T}"/>.</summary>
    public SchemaBinder Subscription(string field, Delegate handler) =>
        Root(Schema.SubscriptionType, "Subscription", field, new StreamField(Handler.Of(handler), isShared: false));

    /// <summary>
    /// A field of the subscription root whose equal subscriptions share one source stream and one response for each event. Only for events that are the same
    /// for
    /// everybody, from the moment of subscribing on.
    /// </summary>
    public SchemaBinder SharedSubscription(string field, Delegate handler) =>
        Root(Schema.SubscriptionType, "Subscription", field, new StreamField(Handler.Of(handler), isShared: true));

    /// <summary>Which object type each case of a closed set of classes is.</summary>
    public UnionBinding<T> Union<T>()
        where T : class => new(this);

    /// <summary>The fields by which rows are filtered and sorted, where they are not the properties of the same name.</summary>
    public FilterBinding<TRow> Filter<TRow>() => new(_plan.FilterOf(typeof(TRow)));

    /// <summary>
    /// Binds <c>Query.node</c> and <c>Query.nodes</c> (Relay's global object identification): any entity that implements <c>Node</c>, by its id.
    /// </summary>
    /// <param name="typeNameOf">The object type that an id is of; null when it is no id.</param>
    public SchemaBinder Nodes(Func<string, string?> typeNameOf)
    {
        _plan.NodeTypeNameOf = typeNameOf;
        return this;
    }

    /// <summary>
    /// Lets handlers take a parameter of a type that is made of the request: of its audience, its document's id. Objects are made once a request.
    /// </summary>
    /// <param name="read">Works for every transport, so it looks at nothing but the request.</param>
    public SchemaBinder FromRequest<T>(Func<RequestContext, T> read)
        where T : notnull
    {
        _plan.FromRequest[typeof(T)] = typeof(T).IsValueType ? read : Once(read);
        return this;
    }

    /// <summary>Lets handlers take a parameter of a type that is made of who asks. What they give may be for that user alone, so no other user shares it.</summary>
    public SchemaBinder FromUser<T>(Func<ClaimsPrincipal, T> read)
        where T : notnull
    {
        _plan.FromUser.Add(typeof(T));
        return FromRequest(context => read(context.User));
    }

    /// <summary>Whether a caller meets a policy that <c>@policy</c> names. Without a word a policy is a role of that name.</summary>
    public SchemaBinder Policies(Func<ClaimsPrincipal, string, bool> isMet)
    {
        _plan.Policy = isMet;
        return this;
    }

    /// <summary>Binds <c>Query._service</c> and <c>Query._entities</c>, which <see cref="Federation.SubgraphSurface"/> adds, to the entities.</summary>
    /// <param name="sdl">The subgraph's schema with its federation directives, which the gateway composes.</param>
    public SchemaBinder Subgraph(string sdl)
    {
        _plan.SubgraphSdl = sdl;
        return this;
    }

    /// <summary>Checks everything that was said and compiles it.</summary>
    /// <param name="isService">Whether a type is registered as a service; null checks this only when a request asks for it.</param>
    /// <exception cref="SchemaBindingException">The code does not fit the schema.</exception>
    public ExecutableSchema Build(Func<Type, bool>? isService = null) => new SchemaBuild(Schema, _plan, _problems, _leaves, isService).Run();

    internal void Add(string type, string field, FieldBinding binding)
    {
        if (!_plan.Fields.TryAdd((type, field), binding))
        {
            _problems.Add($"{type}.{field}", "it is bound twice.", "Remove one of the two.");
        }
    }

    internal void AddKey(string type, string key, Delegate load) => _plan.OtherKeys.Add((type, key, load));

    private void AddObject(string type, Type clr)
    {
        if (!_plan.Objects.TryAdd(type, clr) && _plan.Objects[type] != clr)
        {
            _problems.Add(type, $"it is bound to {ClrName.Of(_plan.Objects[type])} and to {ClrName.Of(clr)}.", "Remove one of the two.");
        }
    }

    private static Func<RequestContext, T> Once<T>(Func<RequestContext, T> read) => request => (T)request.Item<object>(read, context => read(context)!);

    private SchemaBinder Root(ObjectType? root, string fallback, string field, FieldBinding binding)
    {
        Add(root?.Name ?? fallback, field, binding);
        return this;
    }
}

using System.Text;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Tests.Types;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Tests.Binding;

/// <summary>A bound schema whose resolvers are called one by one, without an executor.</summary>
internal sealed class BoundSchema(ExecutableSchema schema)
{
    public ExecutableSchema Schema { get; } = schema;

    public static BoundSchema Of(string sdl, Action<SchemaBinder> bind) => new(Build(sdl, bind));

    public static IReadOnlyList<string> ProblemsOf(string sdl, Action<SchemaBinder> bind) =>
        Assert.Throws<SchemaBindingException>(() => Build(sdl, bind)).Problems;

    public FieldDefinition Field(string type, string field) => ((ObjectType)Schema.Schema.Type(type)!).Field(field)!;

    public FieldResolver Resolver(string type, string field) => Schema.Resolvers[Field(type, field)];

    /// <summary>One field, written as in a document, for parents of a type.</summary>
    public async Task<object?[]> ResolveAsync(string type, string field, object[] parents, IServiceProvider? services = null, params string[] selects)
    {
        var context = Context(type, field, parents, services, selects);
        await Schema.Resolvers[context.Field].ResolveAsync(context);
        return context.ValueArray;
    }

    /// <summary>One field of the query root.</summary>
    public async Task<object?> QueryAsync(string field, IServiceProvider? services = null, params string[] selects) =>
        (await ResolveAsync("Query", field, [new object()], services, selects))[0];

    public FieldContext Context(string type, string field, object[] parents, IServiceProvider? services = null, params string[] selects)
    {
        var document = Parser.ParseDocument(new Source($"{{ {field} }}"));
        var node = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        var definition = Field(type, node.Name.Value);
        var arguments = ArgumentCoercion.Coerce(definition.Arguments, node.Arguments, node, VariableValues.None, out var error);
        Assert.Null(error);
        var bound = definition.Arguments.IsEmpty ? null : Schema.Resolvers[definition].BindArguments(arguments);
        var selection = new Selection(definition, selects);
        return new FieldContext(Request(services), selection, parents, parents.Length, bound, new object?[parents.Length]);
    }

    public static RequestContext Request(IServiceProvider? services = null) => new(
        new GraphQLRequest { Document = default, Services = services }, new ExecutionScheduler(), TestContext.Current.CancellationToken);

    /// <summary>A leaf as the response shows it.</summary>
    public string Write(string type, string field, object parent)
    {
        using var buffer = new ResponseBuffer();
        var property = Assert.IsAssignableFrom<PropertyResolver>(Resolver(type, field));
        Assert.True(property.WritesLeaf);
        return property.TryWriteLeaf(parent, new JsonResponseWriter(buffer)) ? Encoding.UTF8.GetString(buffer.ToArray()) : "null";
    }

    private static ExecutableSchema Build(string sdl, Action<SchemaBinder> bind)
    {
        var binder = new SchemaBinder(Sdl.Build(sdl));
        bind(binder);
        return binder.Build();
    }

    /// <param name="definition">The field.</param>
    /// <param name="selects">Paths such as <c>pageInfo.hasNextPage</c>.</param>
    private sealed class Selection(FieldDefinition definition, string[] selects) : FieldSelection
    {
        public override FieldDefinition Field => definition;

        public override string ResponseName => definition.Name;

        public override bool Selects(params ReadOnlySpan<string> path)
        {
            var wanted = string.Join('.', path.ToArray());
            return Array.Exists(selects, one => one == wanted || one.StartsWith(wanted + ".", StringComparison.Ordinal));
        }

        public override IReadOnlySet<string> SelectedFields(params ReadOnlySpan<string> path) => throw new NotSupportedException();
    }
}

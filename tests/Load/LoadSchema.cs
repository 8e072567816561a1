using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Load;

/// <summary>The shop of <c>documents/shop.graphql</c>, bound the way a module is.</summary>
internal static class LoadSchema
{
    public static string Document(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", name)).Trim();

    public static Schema Parse() => SchemaBuilder.Build(Parser.ParseDocument(new Source(Document("shop.graphql"))));

    public static ExecutableSchema Bind(LoadTopic topic)
    {
        var schema = new SchemaBinder(Parse());
        schema.Query("hello", () => "world");
        schema.Query("products", () => LoadData.Products);
        schema.Query("product", (string id) => LoadData.Products.FirstOrDefault(product => product.Id == id));
        schema.Query("search", (string text, int? first, ProductFilter? filter) => LoadData.Products.Take(first ?? 20).ToList());
        schema.SharedSubscription("stockChanged", topic.Subscribe);
        schema.Object<Product>("Product")
            .Batch("category", product => product.CategoryId, (IReadOnlyList<string> ids) => LoadData.Categories)
            .Batch("stock", product => product.Id, (IReadOnlyList<string> ids) => LoadData.Stock);
        return schema.Build();
    }
}

using System.Text.Json;

using Npgsql;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Load;

/// <summary>The statements and the bytes of <c>products.graphql</c>, by hand.</summary>
internal sealed class PlainProductList(string connectionString)
{
    private const string Products = """
        SELECT c.category, c.currency, c.id, c.list_price_minor, c.name_nl, c.name_en, c.parent, c.published_at, c.sku
        FROM catalog_product AS c WHERE c.published_at <= $1 ORDER BY c.name_nl, c.id LIMIT $2
        """;

    private const string Categories = "SELECT c.id, c.code, c.lineage, c.name_en, c.name_nl, c.parent, c.position FROM catalog_category AS c WHERE c.id = ANY ($1)";

    private const string Levels = """
        SELECT s3.product, s3.location, s3.as_of, s3.held, s3.inbound, s3.inbound_on, s3.is_signalled, s3.on_hand, s3.reorder_point, s3.source, s3.version
        FROM (SELECT DISTINCT s.product FROM stock_level AS s WHERE s.product = ANY ($1)) AS s2
        INNER JOIN (
            SELECT * FROM (
                SELECT s0.*, ROW_NUMBER() OVER(PARTITION BY s0.product ORDER BY s0.location) AS row FROM stock_level AS s0 WHERE s0.product = ANY ($1)
            ) AS s1
            WHERE s1.row <= $2
        ) AS s3 ON s2.product = s3.product
        """;

    private const int PageSize = 20;
    private const int LevelsSize = 5;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create($"Max Auto Prepare=200;No Reset On Close=true;{connectionString}");

    public async Task WriteAsync(HttpContext context)
    {
        await using var connection = await _source.OpenConnectionAsync(context.RequestAborted);
        var products = (await ReadAsync(
            connection,
            Products,
            [TimeProvider.System.GetUtcNow().UtcTicks, PageSize + 1],
            reader => new Row(reader.GetGuid(2), reader.GetString(4), reader.GetInt64(3), reader.GetString(1), reader.GetGuid(0)))).Take(PageSize).ToList();
        var categories = (await ReadAsync(
            connection,
            Categories,
            [products.Select(product => product.Category).Distinct().ToArray()],
            reader => (Id: reader.GetGuid(0), Name: reader.GetString(4)))).ToDictionary(category => category.Id, category => category.Name);
        var levels = (await ReadAsync(
            connection,
            Levels,
            [products.Select(product => product.Id).ToArray(), LevelsSize + 1],
            reader => new Level(reader.GetGuid(0), reader.GetGuid(1), reader.GetInt32(7), reader.GetInt32(3), reader.GetInt32(10))))
            .OrderBy(level => level.Location).ToLookup(level => level.Product);
        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        Write(json, products, categories, levels);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, object[] parameters, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, List<Row> products, Dictionary<Guid, string> categories, ILookup<Guid, Level> levels)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("products");
        json.WriteStartArray("nodes");
        foreach (var product in products)
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf("Product", product.Id));
            json.WriteString("name", product.Name);
            json.WriteStartObject("listPrice");
            json.WriteNumber("minor", product.Price);
            json.WriteString("currency", product.Currency);
            json.WriteEndObject();
            json.WriteStartObject("category");
            json.WriteString("id", IdOf("Category", product.Category));
            json.WriteString("name", categories[product.Category]);
            json.WriteEndObject();
            Write(json, levels[product.Id].Take(LevelsSize));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Level> levels)
    {
        json.WriteStartObject("stock");
        json.WriteStartArray("nodes");
        foreach (var level in levels)
        {
            json.WriteStartObject();
            json.WriteNumber("onHand", level.OnHand);
            json.WriteNumber("held", level.Held);
            json.WriteNumber("available", level.OnHand - level.Held);
            json.WriteNumber("version", level.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string IdOf(string type, Guid key) => GlobalId.Format(type, key.ToByteArray(bigEndian: true));

    private sealed record Row(Guid Id, string Name, long Price, string Currency, Guid Category);

    private sealed record Level(Guid Product, Guid Location, int OnHand, int Held, int Version);
}

using System.Globalization;

using Npgsql;

namespace Omnichannel.Graph.Load;

/// <summary>A checkout as a transaction that takes the stock and writes the order, in tables of its own: the least that anybody must do.</summary>
internal sealed class PlainCheckouts
{
    private const string Make = """
        CREATE TABLE IF NOT EXISTS plain_shelf (id int PRIMARY KEY, on_hand bigint NOT NULL CHECK (on_hand >= 0));
        CREATE TABLE IF NOT EXISTS plain_order (id uuid PRIMARY KEY, email text NOT NULL, total int NOT NULL, placed_at timestamptz NOT NULL);
        CREATE TABLE IF NOT EXISTS plain_order_line (plain_order uuid NOT NULL, product int NOT NULL, quantity int NOT NULL, price int NOT NULL, PRIMARY KEY (plain_order, product));
        INSERT INTO plain_shelf SELECT id, 1000000000 FROM generate_series(0, 999) AS id ON CONFLICT DO NOTHING
        """;

    private readonly NpgsqlDataSource _source;

    public PlainCheckouts(string connectionString)
    {
        _source = NpgsqlDataSource.Create($"Max Auto Prepare=200;No Reset On Close=true;{connectionString}");
        using var make = _source.CreateCommand(Make);
        make.ExecuteNonQuery();
    }

    public async Task PlaceAsync(HttpContext context)
    {
        var product = int.Parse(context.Request.Query["product"]!, CultureInfo.InvariantCulture);
        var order = Guid.CreateVersion7();
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (await ExecuteAsync(connection, "UPDATE plain_shelf SET on_hand = on_hand - 1 WHERE id = $1 AND on_hand >= 1", product) == 0)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        await ExecuteAsync(connection, "INSERT INTO plain_order VALUES ($1, $2, 999, now())", order, "load@example.com");
        await ExecuteAsync(connection, "INSERT INTO plain_order_line VALUES ($1, $2, 1, 999)", order, product);
        await transaction.CommitAsync();
        await context.Response.WriteAsync("{}");
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, params object[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return await command.ExecuteNonQueryAsync();
    }
}

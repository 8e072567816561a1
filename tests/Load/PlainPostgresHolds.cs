using Npgsql;

namespace Omnichannel.Graph.Load;

/// <summary>A hold on one hot product as a transaction of its own, in tables of its own.</summary>
internal sealed class PlainPostgresHolds
{
    private const string Make = """
        CREATE TABLE IF NOT EXISTS plain_stock (id int PRIMARY KEY, on_hand bigint NOT NULL, held bigint NOT NULL, CHECK (held BETWEEN 0 AND on_hand));
        CREATE TABLE IF NOT EXISTS plain_hold (id uuid PRIMARY KEY, stock int NOT NULL, units int NOT NULL, expires_at timestamptz NOT NULL);
        INSERT INTO plain_stock VALUES (1, 1000000000, 0) ON CONFLICT DO NOTHING
        """;

    private readonly NpgsqlDataSource _source;

    public PlainPostgresHolds(string connectionString)
    {
        _source = NpgsqlDataSource.Create($"Max Auto Prepare=200;No Reset On Close=true;{connectionString}");
        using var make = _source.CreateCommand(Make);
        make.ExecuteNonQuery();
    }

    public async Task HoldAsync(HttpContext context)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var update = new NpgsqlCommand("UPDATE plain_stock SET held = held + 1 WHERE id = 1 AND on_hand - held >= 1", connection);
        if (await update.ExecuteNonQueryAsync() == 0)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        await using var insert = new NpgsqlCommand("INSERT INTO plain_hold VALUES ($1, 1, 1, now() + interval '15 minutes')", connection);
        insert.Parameters.Add(new NpgsqlParameter { Value = Guid.CreateVersion7() });
        await insert.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        await context.Response.WriteAsync("{}");
    }
}

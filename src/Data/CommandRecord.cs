using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

using Omnichannel.Graph.Data.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Data;

/// <summary>What is kept of a command that was done, so that asking again gives the same answer.</summary>
internal static class CommandRecord
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Converters =
        {
            new ValueJsonConverter<Quantity, int>(quantity => quantity.Units, Quantity.Of),
            new ValueJsonConverter<Sku, string>(sku => sku.Text, Sku.Of),
            new ValueJsonConverter<Currency, string>(currency => currency.Code, Currency.Of),
            new ValueJsonConverter<Channel, string>(channel => channel.Code, Channel.Of),
            new ParsableJsonConverterFactory(),
        },
    };

    private static readonly ConcurrentDictionary<(Type Result, string Case), Type> _cases = new();

    public static byte[] HashOf(object input) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input, input.GetType(), _json));

    public static IdempotencyRow Row<TResult>(Command<TResult> command, byte[] hash, TResult result, DateTimeOffset now)
        where TResult : class =>
        new()
        {
            CallerId = command.CallerId,
            Operation = command.Operation,
            Key = command.IdempotencyKey!.Value,
            RequestHash = hash,
            CaseName = result.GetType().Name,
            Response = JsonSerializer.Serialize(result, result.GetType(), _json),
            CreatedAt = now,
        };

    /// <summary>The first answer again, or the refusal of a key that was used for something else.</summary>
    public static TResult Replay<TResult>(Command<TResult> command, byte[] hash, IdempotencyRow row)
        where TResult : class
    {
        if (!row.RequestHash.AsSpan().SequenceEqual(hash))
        {
            return command.KeyReused
                ?? throw new InvalidOperationException($"{command.Operation} takes an idempotency key and has no answer for one that was used for something else.");
        }

        return (TResult)JsonSerializer.Deserialize(row.Response, CaseOf(typeof(TResult), row.CaseName), _json)!;
    }

    private static Type CaseOf(Type result, string name) => _cases.GetOrAdd((result, name), key =>
        key.Result.Name == key.Case ? key.Result
            : key.Result.GetNestedType(key.Case)
                ?? throw new InvalidOperationException($"{key.Result} has no case {key.Case} any more; an answer of it was kept."));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>What the payment provider tells on its own account. It may come before, during or after the client's own call, more than once, and late.</summary>
/// <remarks>
/// The body is <c>{"payment", "status": "AUTHORISED" | "CAPTURED" | "DECLINED" | "VOIDED" | "REFUNDED", "amount", "reference"}</c>; the signature
/// <c>t=seconds,v1=hex</c>, where the hexadecimal digits are the HMAC-SHA-256 of <c>seconds.body</c>.
/// </remarks>
public sealed class PaymentNotices
{
    private static readonly TimeSpan _ageMax = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    private readonly Settlement _settlement;
    private readonly GraphDatabase _database;
    private readonly OrdersOptions _options;
    private readonly TimeProvider _clock;

    internal PaymentNotices(Settlement settlement, GraphDatabase database, OrdersOptions options, TimeProvider clock)
    {
        _settlement = settlement;
        _database = database;
        _options = options;
        _clock = clock;
    }

    /// <summary>The signature of a body, as a provider makes it.</summary>
    public static string Sign(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={seconds},v1={Convert.ToHexStringLower(Mac(secret, seconds, body))}";
    }

    /// <summary>Takes a notice. One that was taken before changes nothing.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="signature">The header's text; null without one.</param>
    /// <param name="cancellationToken">Ends the taking; the provider sends it again.</param>
    public async Task<NoticeAnswer> TakeAsync(ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken)
    {
        if (_options.NoticeSecret is not { Length: >= 16 } secret || !IsSigned(secret, signature, body.Span))
        {
            return NoticeAnswer.NotSigned;
        }

        if (Read(body.Span) is not { } notice || !EntityId.TryParse<PaymentId>(notice.Payment, out var id))
        {
            return NoticeAnswer.NotUnderstood;
        }

        await using (var db = _database.Read())
        {
            var payments = db.Payments;
            if (await payments.SingleOrDefaultAsync(payment => payment.Id == id, cancellationToken) is not { } payment || payment.AmountMinor != notice.Amount)
            {
                return NoticeAnswer.NotUnderstood;
            }
        }

        if (OutcomeOf(notice) is not { } outcome)
        {
            return NoticeAnswer.NotUnderstood;
        }

        await _settlement.TellAsync(id, outcome, cancellationToken);
        await _settlement.FinishAsync(id, isLookingBack: false, cancellationToken);
        return NoticeAnswer.Taken;
    }

    private bool IsSigned(string secret, string? signature, ReadOnlySpan<byte> body)
    {
        var parts = signature?.Split(',', 3) ?? [];
        if (parts is not [['t', '=', .. var seconds], ['v', '1', '=', .. var hex]]
            || !long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || (_clock.GetUtcNow().ToUnixTimeSeconds() - at) is var age && Math.Abs(age) > _ageMax.TotalSeconds)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Mac(secret, seconds, body))), Encoding.ASCII.GetBytes(hex));
    }

    private static byte[] Mac(string secret, string seconds, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes($"{seconds}."), .. body]);

    private static Notice? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(body, _json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PaymentOutcome? OutcomeOf(Notice notice) => notice.Status switch
    {
        "AUTHORISED" => new PaymentOutcome.Authorised(notice.Reference ?? ""),
        "CAPTURED" => new PaymentOutcome.Captured(notice.Reference ?? ""),
        "DECLINED" => new PaymentOutcome.Declined("declined by the provider"),
        "VOIDED" => new PaymentOutcome.Voided(notice.Reference ?? ""),
        "REFUNDED" => new PaymentOutcome.Refunded(notice.Reference ?? ""),
        _ => null,
    };

    private sealed record Notice(string? Payment, string? Status, long Amount, string? Reference);
}

/// <summary>What came of a notice.</summary>
public enum NoticeAnswer
{
    /// <summary>It was written down, now or before.</summary>
    Taken,

    /// <summary>Nobody knows who sent it, or it is older than five minutes.</summary>
    NotSigned,

    /// <summary>It is about no payment of ours, about another amount, or says nothing that is known.</summary>
    NotUnderstood,
}

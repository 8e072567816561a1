using System.Diagnostics.CodeAnalysis;

using Microsoft.Extensions.Caching.Memory;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Tokens that were checked a moment ago: checking a signature again costs more than many a request. Only tokens that hold are kept.</summary>
internal sealed class ProvenTokens(TimeProvider clock) : IDisposable
{
    private const int CharactersMax = 16 * 1024 * 1024;

    // How long a key still counts after its issuer has withdrawn it.
    private static readonly TimeSpan _keptMax = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = CharactersMax });

    public bool TryFind(string token, [NotNullWhen(true)] out ProvenToken? proven)
    {
        proven = _tokens.TryGetValue(token, out (ProvenToken Token, DateTimeOffset Until) kept) && clock.GetUtcNow() < kept.Until ? kept.Token : null;
        return proven is not null;
    }

    public void Keep(string token, ProvenToken proven)
    {
        var until = clock.GetUtcNow() + _keptMax;
        _tokens.Set(token, (proven, until < proven.ExpiresAt ? until : proven.ExpiresAt), new MemoryCacheEntryOptions { Size = token.Length });
    }

    public void Dispose() => _tokens.Dispose();
}

/// <summary>What a token that holds says.</summary>
/// <param name="Login">The account's name at its issuer.</param>
internal sealed record ProvenToken(Caller Caller, string Login, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

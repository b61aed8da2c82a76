using System.Security.Cryptography;
using System.Text;
using Hub.Domain;
using Microsoft.Extensions.Caching.Memory;

namespace Hub.Tokens;

/// <summary>Tokens that were found good, by their hash, until they expire or for an hour: checking a signature for every request costs more than the request.</summary>
public sealed class AdmittedTokens(TimeProvider clock) : IDisposable
{
    private const int AtMost = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly MemoryCache _callers = new(new MemoryCacheOptions { SizeLimit = AtMost });

    /// <summary>Null when the token is unknown or has expired since.</summary>
    public Caller? Find(string token) =>
        _callers.TryGetValue(KeyOf(token), out Caller? caller) && caller!.ExpiresAt > clock.GetUtcNow() ? caller : null;

    public void Add(string token, Caller caller)
    {
        var left = caller.ExpiresAt - clock.GetUtcNow();
        _callers.Set(KeyOf(token), caller, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = left < Longest ? left : Longest });
    }

    public void Dispose() => _callers.Dispose();

    private static string KeyOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

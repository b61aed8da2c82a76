using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Which events a caller wants; null means any.</summary>
internal sealed record EventFilter
{
    /// <summary>The most persons that one filter can name.</summary>
    public const int MaxPersons = 500;

    public RegionCode? Region { get; init; }
    public IReadOnlyList<EventKind>? Kinds { get; init; }
    public InstitutionKind? InstitutionKind { get; init; }
    public IReadOnlyList<PersonCode>? Persons { get; init; }
    public IReadOnlyList<Status>? Status { get; init; }

    /// <summary>The same for filters that want the same; never 0.</summary>
    public ulong Hash()
    {
        var text = new StringBuilder().Append(Region).Append('|').Append(InstitutionKind);
        Append(text, Kinds?.Order());
        Append(text, Persons?.OrderBy(p => p.Value, StringComparer.Ordinal));
        Append(text, Status?.Order());
        return HashOf(text.ToString());
    }

    public static ulong HashOf(string text) => Math.Max(1, BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    private static void Append<T>(StringBuilder text, IEnumerable<T>? values) => text.Append('|').AppendJoin(',', values is null ? ["*"] : values.Distinct().Select(v => v!.ToString()));
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Domain;

namespace Hub.Store;

/// <summary>An entry as the ledger keeps it: JSON without the ID number, which is sealed apart, and a hash of the whole.</summary>
internal static class EntryContent
{
    private static readonly Dictionary<string, Type> Kinds = typeof(Entry).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(Entry)))
        .ToDictionary(KindOf);

    /// <summary>Of all entries that there can be.</summary>
    public static IReadOnlyCollection<string> AllKinds => Kinds.Keys;

    public static string Write(Entry entry) => JsonSerializer.Serialize(entry, entry.GetType(), StoreJson.Options);

    /// <param name="kind">The row's kind, which picks the type.</param>
    /// <param name="id">The ID number of the person file that the entry is in; null where it is in none, or where it is not needed.</param>
    public static Entry Read(string kind, string content, IdNumber? id)
    {
        var entry = (Entry)JsonSerializer.Deserialize(content, Kinds[kind], StoreJson.Options)!;
        return entry is RegistrationEntry registration ? registration with { IdNumber = id! } : entry;
    }

    /// <summary>Equal for the same content sent again. The number enters by its keyed hash alone.</summary>
    public static byte[] Hash(Entry entry, string content, IdentitySeal seal) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(NumberIn(entry) is { } number ? $"{entry.Kind}|{content}|{seal.Hash(number)}" : $"{entry.Kind}|{content}"));

    /// <summary>The ID number that it tells; null where it tells none.</summary>
    public static IdNumber? NumberIn(Entry entry) => (entry as RegistrationEntry)?.IdNumber ?? (entry as IdentityCorrectedEntry)?.IdNumber;

    private static string KindOf(Type type) => ((Entry)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Kind;
}

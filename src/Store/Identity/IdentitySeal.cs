using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hub.Domain;

namespace Hub.Store;

/// <summary>Seals ID numbers with AES-256-GCM, and draws from them by keyed hash what must be found or named again.</summary>
internal sealed class IdentitySeal(Keys keys)
{
    private const ulong LocalCodes = 1_000_000_000_000_000_000;

    /// <summary>Tells the hash key from any other, and nothing of it.</summary>
    public byte[] Fingerprint { get; } = HMACSHA256.HashData(keys.Hash, "hub: which hash key this is"u8);

    /// <summary>By this the file of an ID number is found.</summary>
    public string Hash(IdNumber id) => Convert.ToBase64String(Draw("id", id));

    /// <summary>The key of the person file: the same on every node and in whatever order entries arrive.</summary>
    public string FileId(IdNumber id) => "F" + Convert.ToHexStringLower(Draw("file", id).AsSpan(0, 12));

    /// <summary>The code that the hub issues where the national standard has none: X and eighteen digits (A-49).</summary>
    public PersonCode LocalCode(IdNumber id) =>
        PersonCode.Parse($"X{BinaryPrimitives.ReadUInt64BigEndian(Draw("code", id)) % LocalCodes:D18}");

    /// <summary>A new person file with the number sealed; the file's key is bound in, so that a sealed number cannot be moved to another file.</summary>
    public PersonRow NewFile(IdNumber id, string name)
    {
        var fileId = FileId(id);
        var (keyId, nonce, box) = Seal(id, fileId);
        return new PersonRow { FileId = fileId, Name = name, IdType = id.Type, IdHash = Hash(id), KeyId = keyId, Nonce = nonce, Sealed = box };
    }

    /// <summary>Seals the row's number again, with the current key.</summary>
    /// <exception cref="CryptographicException">The key is missing, or the row was tampered with: what is sealed in it, its type or its hash.</exception>
    public void Reseal(PersonRow person)
    {
        var id = Open(person);
        if (Hash(id) != person.IdHash || FileId(id) != person.FileId) throw new CryptographicException("A sealed ID number is not that of its file.");
        (person.KeyId, person.Nonce, person.Sealed) = Seal(id, person.FileId);
    }

    /// <exception cref="CryptographicException">The key is missing, or the row was tampered with.</exception>
    public IdNumber Open(PersonRow person)
    {
        var plain = new SealedBox(person.KeyId, person.Nonce, person.Sealed).Open(keys, person.FileId);
        var opened = IdNumber.TryParse(person.IdType, Encoding.UTF8.GetString(plain), out var id);
        CryptographicOperations.ZeroMemory(plain);
        return opened ? id! : throw new CryptographicException("A sealed ID number opens to none.");
    }

    private SealedBox Seal(IdNumber id, string fileId)
    {
        var plain = Encoding.UTF8.GetBytes(id.Reveal());
        var box = SealedBox.Of(keys, plain, fileId);
        CryptographicOperations.ZeroMemory(plain);
        return box;
    }

    private byte[] Draw(string purpose, IdNumber id) =>
        HMACSHA256.HashData(keys.Hash, Encoding.UTF8.GetBytes($"{purpose}|{id.Type}|{id.Reveal()}"));
}

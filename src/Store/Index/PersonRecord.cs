using System.Buffers.Binary;
using System.Text;
using Hub.Domain;

namespace Hub.Store;

/// <summary>
/// A person as some fifty bytes that never change once they are written: length, marks, the file's key, codes, name, then registrations and
/// sanctions with days as numbers. Whoever reads it reads the whole of one state.
/// </summary>
internal readonly ref struct PersonRecord(ReadOnlySpan<byte> bytes)
{
    private const int MarkAt = 2;
    private const int CodesAt = 3;
    private const int FileAt = 4;
    private const int FixedBytes = FileAt + FileKey.Bytes;
    private const int CodeBytes = sizeof(ulong);
    private const byte PublishedMark = 1;
    private const byte OnlyRegisteredMark = 2;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>In bytes, of the record that begins there.</summary>
    public static int LengthOf(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadUInt16LittleEndian(from);

    public ReadOnlySpan<byte> Bytes => _bytes;

    public bool IsEmpty => _bytes.IsEmpty;

    public FileKey File => FileKey.Read(_bytes[FileAt..]);

    public bool MayBePublished => (_bytes[MarkAt] & PublishedMark) != 0;

    public bool IsOnlyRegistered => (_bytes[MarkAt] & OnlyRegisteredMark) != 0;

    public int Codes => _bytes[CodesAt];

    private PackedReader Rest => new(_bytes[(FixedBytes + (Codes * CodeBytes))..]);

    public PackedCode Code(int i) => new(BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(FixedBytes + (i * CodeBytes))..]));

    public bool Has(PackedCode code)
    {
        for (var i = 0; i < Codes; i++) if (Code(i) == code) return true;
        return false;
    }

    /// <summary>What the public may be told on the day; null where no registration at that institution, within the scope, is active.</summary>
    public PublicStatusSource? Status(InstitutionCode? institution, Scope scope, DateOnly day, RegisteredPlaces places)
    {
        var reader = Rest;
        var name = reader.Text();
        var choice = new StatusChoice(institution, scope, day);
        for (var left = reader.Number(); left > 0; left--) choice.Offer(reader.Registration(places));
        for (var left = reader.Number(); left > 0; left--) choice.Offer(reader.Sanction());
        return choice.Shown is { } shown ? new PublicStatusSource(File.ToString(), Encoding.UTF8.GetString(name), shown.Place, shown.Category, choice.Holding, MayBePublished) : null;
    }

    /// <summary>Where a registration is active on the day.</summary>
    public List<RegionCode> ProvincesOn(DateOnly day, RegisteredPlaces places)
    {
        var provinces = new List<RegionCode>();
        var reader = Rest;
        reader.Text();
        for (var left = reader.Number(); left > 0; left--) if (reader.Registration(places) is var registration && registration.ActiveOn(day)) provinces.Add(registration.Place.Region.Province);
        return provinces;
    }

    /// <summary>Whether a record can hold the person: one with hundreds of codes or thousands of registrations it cannot.</summary>
    public static bool Fits(IndexedPerson person) => person.IsReadable && person.Codes.Count <= byte.MaxValue && FileKey.Find(person.FileId) is not null
        && FixedBytes + (person.Codes.Count * CodeBytes) + PackedWriter.MostBytes(person) <= RecordHeap.MostBytes;

    /// <param name="person">One who fits.</param>
    public static int Write(IndexedPerson person, Span<byte> bytes, RegisteredPlaces places)
    {
        var codes = person.Codes;
        FileKey.Of(person.FileId).Write(bytes[FileAt..]);
        (bytes[MarkAt], bytes[CodesAt]) = ((byte)((person.MayBePublished ? PublishedMark : 0) | (person is { IsOnlyRegistered: true, Sanctions.Count: 0 } ? OnlyRegisteredMark : 0)), checked((byte)codes.Count));
        for (var i = 0; i < codes.Count; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes[(FixedBytes + (i * CodeBytes))..], PackedCode.Of(codes[i]).Bits);
        var start = FixedBytes + (codes.Count * CodeBytes);
        var writer = new PackedWriter(bytes[start..]);
        writer.Text(person.Name);
        writer.Number(person.Registrations.Count);
        foreach (var registration in person.Registrations) writer.Registration(registration, places);
        writer.Number(person.Sanctions.Count);
        foreach (var sanction in person.Sanctions) writer.Sanction(sanction);
        var length = start + writer.Written;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)length));
        return length;
    }
}

using System.Buffers.Binary;
using System.Globalization;

namespace Hub.Store;

/// <summary>The id of a person file in twelve bytes: F and twenty-four hexadecimal digits.</summary>
internal readonly record struct FileKey(ulong High, uint Low) : IRecordKey
{
    public const int Bytes = 12;

    private const int Length = 25;

    public ulong Hash => Scatter.Of(High ^ ((ulong)Low << 32));

    /// <exception cref="FormatException">It is no id that the hub makes.</exception>
    public static FileKey Of(string id) => Find(id) ?? throw new FormatException("Not the id of a person file.");

    /// <summary>Null where it is no id that the hub makes.</summary>
    public static FileKey? Find(string id) =>
        id is ['F', ..] && id.Length == Length
        && ulong.TryParse(id.AsSpan(1, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
        && uint.TryParse(id.AsSpan(17), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            ? new FileKey(high, low)
            : null;

    public static FileKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, High);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Low);
    }

    public bool IsOf(PersonRecord record) => record.File == this;

    public override string ToString() => string.Create(Length, this, static (text, key) =>
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, key.High);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], key.Low);
        text[0] = 'F';
        Convert.TryToHexStringLower(bytes, text[1..], out _);
    });
}

using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads numbers of seven bits a byte, and what is made of them.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int Number()
    {
        var (value, shift) = (0, 0);
        while (true)
        {
            var next = _bytes[_at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return value;
            shift += 7;
        }
    }

    public ReadOnlySpan<byte> Text()
    {
        var length = Number();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    public IndexedRegistration Registration(RegisteredPlaces places) => new(places[Number()], (Category)Number(), DateOnly.FromDayNumber(Number()), Day());

    public IndexedSanction Sanction() => new(new HeldSanction((Status)Number(), (Cause)Number(), Day(), Day(), Day()), Day());

    /// <summary>0 is none.</summary>
    private DateOnly? Day() => Number() is > 0 and var after ? DateOnly.FromDayNumber(after - 1) : null;
}

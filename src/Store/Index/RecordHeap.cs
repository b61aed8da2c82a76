namespace Hub.Store;

/// <summary>
/// Records one behind the other in megabytes of memory, found by addresses of four bytes. One writes, any number read: a record never changes,
/// and a megabyte of which little lives is given back only after what lives in it stands elsewhere.
/// </summary>
internal sealed class RecordHeap
{
    private const int SegmentBytes = 1 << 20;
    private const int UnitBytes = 4;
    private const int UnitBits = 18;
    private const int MostSegments = (1 << (32 - UnitBits)) - 2;
    private const uint UnitMask = (1 << UnitBits) - 1;

    private readonly List<int> _dead = [];
    private readonly Stack<int> _free = [];
    private byte[]?[] _segments = [];
    private int _current = -1;
    private int _used = SegmentBytes;

    /// <summary>The most that a record can have.</summary>
    public static int MostBytes => ushort.MaxValue;

    public long Bytes => (long)(_dead.Count - _free.Count) * SegmentBytes;

    /// <summary>The record at the address; empty where it has moved meanwhile.</summary>
    public PersonRecord At(uint address)
    {
        var (segments, segment) = (Volatile.Read(ref _segments), (int)(address >> UnitBits));
        if (segment >= segments.Length || Volatile.Read(ref segments[segment]) is not { } bytes) return default;
        var from = bytes.AsSpan((int)(address & UnitMask) * UnitBytes);
        return new PersonRecord(from[..Math.Min(from.Length, PersonRecord.LengthOf(from))]);
    }

    public uint Add(ReadOnlySpan<byte> record)
    {
        if (_used + record.Length > SegmentBytes) Begin();
        var (segment, at) = (_current, _used);
        record.CopyTo(_segments[segment].AsSpan(at));
        _used = at + Rounded(record.Length);
        return ((uint)segment << UnitBits) | (uint)(at / UnitBytes);
    }

    /// <summary>The record is found by nobody any more.</summary>
    public void Drop(uint address) => _dead[(int)(address >> UnitBits)] += Rounded(PersonRecord.LengthOf(_segments[address >> UnitBits].AsSpan((int)(address & UnitMask) * UnitBytes)));

    /// <summary>A segment that is more than half dead; null where there is none.</summary>
    public int? Wasteful()
    {
        for (var segment = 0; segment < _dead.Count; segment++) if (segment != _current && _segments[segment] is not null && _dead[segment] > SegmentBytes / 2) return segment;
        return null;
    }

    /// <summary>The addresses of all that was ever added to the segment.</summary>
    public IEnumerable<uint> Addresses(int segment)
    {
        var bytes = _segments[segment]!;
        for (var at = 0; at + sizeof(ushort) <= bytes.Length && PersonRecord.LengthOf(bytes.AsSpan(at)) is > 0 and var length; at += Rounded(length)) yield return ((uint)segment << UnitBits) | (uint)(at / UnitBytes);
    }

    /// <summary>Nothing in the segment is found any more.</summary>
    public void Free(int segment)
    {
        Volatile.Write(ref _segments[segment], null);
        _dead[segment] = 0;
        _free.Push(segment);
    }

    private void Begin()
    {
        if (!_free.TryPop(out var segment))
        {
            segment = _dead.Count;
            if (segment > MostSegments) throw new InvalidOperationException("The index has no addresses left.");
            _dead.Add(0);
            if (segment == _segments.Length)
            {
                var larger = new byte[]?[Math.Max(16, segment * 2)];
                _segments.CopyTo(larger, 0);
                Volatile.Write(ref _segments, larger);
            }
        }
        Volatile.Write(ref _segments[segment], new byte[SegmentBytes]);
        (_current, _used) = (segment, 0);
    }

    private static int Rounded(int bytes) => (bytes + UnitBytes - 1) & ~(UnitBytes - 1);
}

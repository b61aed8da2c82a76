namespace Hub.Store;

/// <summary>
/// Keys to addresses of records, by open addressing: eight bytes a place, half of them the address and half the key's hash, so that hardly
/// ever a wrong record is looked at. The keys themselves stand in the records alone. One writes, any number read, and nobody waits.
/// </summary>
internal sealed class AddressTable<TKey>(RecordHeap heap) where TKey : struct, IRecordKey
{
    private const ulong Empty = 0;
    private const ulong Removed = 1;
    private const int HashBits = 32;

    private ulong[] _places = new ulong[1024];
    private int _taken;

    public long Bytes => (long)_places.Length * sizeof(ulong);

    /// <summary>The record of the key as it stands; empty where there is none.</summary>
    public PersonRecord Find(TKey key)
    {
        var hash = HashOf(key);
        while (true)
        {
            var places = Volatile.Read(ref _places);
            for (var at = Home(places, hash); ; at = Next(places, at))
            {
                var place = Volatile.Read(ref places[at]);
                if (place == Empty) return default;
                if (place == Removed || place >> HashBits != hash) continue;
                var record = heap.At(AddressIn(place));
                // What stands at an address is what the table means only as long as the table says so still.
                if (record.IsEmpty || Volatile.Read(ref places[at]) != place || !ReferenceEquals(places, Volatile.Read(ref _places))) break;
                if (key.IsOf(record)) return record;
            }
        }
    }

    /// <summary>
    /// Reads the memory in which the keys' records are to be found, and nothing of it: of many keys that lie far apart the processor fetches what it
    /// needs all together, where finding one after the other it would wait for each.
    /// </summary>
    /// <returns>Nothing that means anything; that it is returned keeps it from being left out.</returns>
    public int Touch(ReadOnlySpan<TKey> keys)
    {
        var (places, sum) = (Volatile.Read(ref _places), 0);
        foreach (var key in keys) sum += (int)places[Home(places, HashOf(key))];
        foreach (var key in keys) if (places[Home(places, HashOf(key))] is > Removed and var place) sum += heap.At(AddressIn(place)).Bytes.Length;
        return sum;
    }

    /// <summary>Where the key's record is; null where there is none. For the one who writes.</summary>
    public uint? AddressOf(TKey key) => PlaceOf(key) is >= 0 and var at ? AddressIn(_places[at]) : null;

    /// <summary>From now on the key's record is that.</summary>
    public void Set(TKey key, uint address)
    {
        var at = PlaceOf(key);
        if (at < 0)
        {
            if ((_taken + 1) * 4L > _places.Length * 3L) Grow();
            at = FirstEmpty(_places, HashOf(key));
            _taken++;
        }
        Volatile.Write(ref _places[at], ((ulong)HashOf(key) << HashBits) | (address + 2UL));
    }

    public void Remove(TKey key)
    {
        if (PlaceOf(key) is >= 0 and var at) Volatile.Write(ref _places[at], Removed);
    }

    private int PlaceOf(TKey key)
    {
        var hash = HashOf(key);
        for (var at = Home(_places, hash); _places[at] != Empty; at = Next(_places, at))
        {
            if (_places[at] != Removed && _places[at] >> HashBits == hash && key.IsOf(heap.At(AddressIn(_places[at])))) return at;
        }
        return -1;
    }

    private void Grow()
    {
        var larger = new ulong[_places.Length * 2];
        _taken = 0;
        foreach (var place in _places)
        {
            if (place is Empty or Removed) continue;
            larger[FirstEmpty(larger, (uint)(place >> HashBits))] = place;
            _taken++;
        }
        Volatile.Write(ref _places, larger);
    }

    private static int FirstEmpty(ulong[] places, uint hash)
    {
        var at = Home(places, hash);
        while (places[at] != Empty) at = Next(places, at);
        return at;
    }

    private static uint HashOf(TKey key) => (uint)(key.Hash >> HashBits);

    private static int Home(ulong[] places, uint hash) => (int)(hash & (uint)(places.Length - 1));

    private static int Next(ulong[] places, int at) => (at + 1) & (places.Length - 1);

    /// <summary>Neither 0 nor 1 is written for an address.</summary>
    private static uint AddressIn(ulong place) => (uint)place - 2;
}

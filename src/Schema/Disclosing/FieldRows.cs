namespace Hub.Schema;

/// <summary>A set of fields for each person of an answer, numbered from 1, in one row of words after the other.</summary>
internal sealed class FieldRows(int words)
{
    private ulong[] _bits = [];
    private int _used;

    public void Add(int person, FieldBits fields)
    {
        var at = ((person - 1) * words) + fields.Word;
        if (at >= _bits.Length) Array.Resize(ref _bits, Math.Max(person * words, _bits.Length * 2));
        _used = Math.Max(_used, person * words);
        _bits[at] |= fields.Bits;
    }

    public void Clear()
    {
        _bits.AsSpan(0, _used).Clear();
        _used = 0;
    }

    /// <summary>The person's set; all of it beyond the rows that something was added to is empty.</summary>
    public ReadOnlySpan<ulong> Of(int person)
    {
        var start = (person - 1) * words;
        return start < _used ? _bits.AsSpan(start, words) : ReadOnlySpan<ulong>.Empty;
    }
}

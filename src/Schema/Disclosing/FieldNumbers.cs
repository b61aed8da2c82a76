using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using GraphQL.TypeSystem;

namespace Hub.Schema;

/// <summary>Numbers the contract's fields in the order of their names, so that a set of fields is a row of bits and reads sorted.</summary>
internal sealed class FieldNumbers
{
    private readonly string[] _names;
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly FrozenDictionary<string, ulong[]> _types;
    private readonly ConditionalWeakTable<IReadOnlyList<FieldDefinition>, FieldBits[]> _lists = [];

    public FieldNumbers(GraphQLSchema contract)
    {
        _names = [.. contract.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection).SelectMany(t => t.Fields, (t, field) => $"{t.Name}.{field.Name}").Order(StringComparer.Ordinal)];
        _numbers = _names.Select(KeyValuePair.Create<string, int>).ToFrozenDictionary();
        Words = (_names.Length + 63) / 64;
        _types = contract.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection).ToFrozenDictionary(t => t.Name, t => SetOf(t.Name, t.Fields));
    }

    /// <summary>How many words of 64 bits a set of fields takes.</summary>
    public int Words { get; }

    /// <summary>The bits of a compiled document's list of fields, drawn once for each such list.</summary>
    public FieldBits[] Of(string type, IReadOnlyList<FieldDefinition> fields) =>
        _lists.TryGetValue(fields, out var known) ? known : Drawn(type, fields);

    /// <summary>All fields of the type, as a set.</summary>
    public ReadOnlySpan<ulong> Of(string type) => _types[type];

    /// <summary>A field's bit; null for one of introspection.</summary>
    public FieldBits? Of(string type, FieldDefinition field) =>
        _numbers.TryGetValue($"{type}.{field.Name}", out var number) ? new FieldBits(number / 64, 1UL << (number % 64)) : null;

    /// <summary>The names of a set's fields, sorted.</summary>
    public IReadOnlyList<string> Names(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        if (count == 0) return [];
        var names = new string[count];
        var next = 0;
        for (var word = 0; word < set.Length; word++)
        {
            for (var bits = set[word]; bits != 0; bits &= bits - 1) names[next++] = _names[(word * 64) + BitOperations.TrailingZeroCount(bits)];
        }

        return names;
    }

    private FieldBits[] Drawn(string type, IReadOnlyList<FieldDefinition> fields) => _lists.GetValue(fields, list => Draw(type, list));

    private ulong[] SetOf(string type, IReadOnlyList<FieldDefinition> fields)
    {
        var set = new ulong[Words];
        foreach (var some in Draw(type, fields)) set[some.Word] |= some.Bits;
        return set;
    }

    private FieldBits[] Draw(string type, IReadOnlyList<FieldDefinition> fields) =>
        [.. fields.Select(field => Of(type, field)).OfType<FieldBits>().GroupBy(f => f.Word, (word, all) => new FieldBits(word, all.Aggregate(0UL, (bits, one) => bits | one.Bits)))];
}

/// <summary>Some fields of a set: the bits of one of its words.</summary>
internal readonly record struct FieldBits(int Word, ulong Bits);

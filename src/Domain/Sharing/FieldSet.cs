namespace Hub.Domain;

/// <summary>Fields of the contract as <c>Type.field</c>: sets of the same fields are equal.</summary>
public sealed class FieldSet : IEquatable<FieldSet>
{
    private readonly HashSet<string> _names;
    private readonly string _text;

    private FieldSet(IReadOnlyList<string> names)
    {
        (Names, _names) = (names, names.ToHashSet(StringComparer.Ordinal));
        _text = string.Join(' ', names);
    }

    public static FieldSet Empty { get; } = new([]);

    /// <summary>In order of name, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    public static FieldSet Of(IEnumerable<string> names) =>
        names.Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? new FieldSet(some) : Empty;

    /// <summary>From the names with blanks between them, as <see cref="ToString"/> writes them.</summary>
    public static FieldSet Parse(string text) => Of(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public bool Has(string type, string field) => _names.Count > 0 && _names.Contains($"{type}.{field}");

    public bool Contains(FieldSet other) => _names.IsSupersetOf(other.Names);

    public bool Equals(FieldSet? other) => other?._text == _text;

    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text;
}

using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Folds an answer into whose fields it gives and withholds, a level at a time.</summary>
internal sealed class AnswerFold(WhoseObjects whose, FieldNumbers numbers) : IAnswerVisitor
{
    private const int MostKept = 1024;

    private readonly List<string> _files = [];
    private readonly Dictionary<string, int> _persons = [];
    private readonly FieldRows _given = new(numbers.Words);
    private readonly FieldRows _withheld = new(numbers.Words);

    /// <summary>The event that the answer delivers, where it is a subscription's.</summary>
    public EventNode? Delivered { get; private set; }

    /// <summary>Whether names were tried: also that nobody has one is told.</summary>
    public bool TriedNames { get; private set; }

    public void Enter(string type, IReadOnlyList<object> objects, Span<int> subjects)
    {
        // The parent of a subscription's root field is the event itself.
        if (type == "Subscription") Delivered = objects[0] as EventNode;
        var of = whose[type];
        if (of == Whose.Parents) return;
        for (var i = 0; i < subjects.Length; i++)
        {
            if (subjects[i] >= 0) subjects[i] = of == Whose.Own ? NumberOf(((IOfPerson)objects[i]).FileId, subjects[i]) : 0;
        }
    }

    public void Given(string type, IReadOnlyList<FieldDefinition> fields, ReadOnlySpan<int> subjects)
    {
        if (type == "Query") TriedNames |= fields.Any(field => field.Name == "publicStatusByName");
        var bits = numbers.Of(type, fields);
        foreach (var person in subjects)
        {
            if (person > 0) foreach (var some in bits) _given.Add(person, some);
        }
    }

    public void Refused(string type, FieldDefinition field, int subject, GraphQLError error)
    {
        if (subject > 0 && error.Code == Withheld.Code && numbers.Of(type, field) is { } bit) _withheld.Add(subject, bit);
    }

    /// <summary>Persons of whom the same was given and withheld stand together; of whom neither was, not at all.</summary>
    public IReadOnlyList<DisclosedFields> Disclosed()
    {
        if (_files.Count <= 1) return _files.Count == 1 && IsTold(1) ? [Fields([_files[0]], 1)] : [];
        var groups = new Dictionary<int, List<string>>(new SameFields(this));
        for (var person = 1; person <= _files.Count; person++)
        {
            if (groups.TryGetValue(person, out var persons)) persons.Add(_files[person - 1]);
            else if (IsTold(person)) groups.Add(person, [_files[person - 1]]);
        }

        return [.. groups.Select(g => Fields(g.Value, g.Key))];
    }

    /// <summary>Of how many persons something was given; null where anything was withheld, or given that is no field of the type.</summary>
    public int? ToldOnly(string type)
    {
        var fields = numbers.Of(type);
        var told = 0;
        for (var person = 1; person <= _files.Count; person++)
        {
            if (_withheld.Of(person).ContainsAnyExcept(0UL)) return null;
            var given = _given.Of(person);
            for (var word = 0; word < given.Length; word++) if ((given[word] & ~fields[word]) != 0) return null;
            if (given.ContainsAnyExcept(0UL)) told++;
        }

        return told;
    }

    /// <summary>Forgets the answer, to fold another.</summary>
    /// <returns>False where it was so large that it should not be kept for others.</returns>
    public bool Clear()
    {
        if (_files.Capacity > MostKept) return false;
        (Delivered, TriedNames) = (null, false);
        _files.Clear();
        _persons.Clear();
        _given.Clear();
        _withheld.Clear();
        return true;
    }

    private bool IsTold(int person) => _given.Of(person).ContainsAnyExcept(0UL) || _withheld.Of(person).ContainsAnyExcept(0UL);

    /// <param name="like">One of the persons.</param>
    private DisclosedFields Fields(IReadOnlyList<string> persons, int like) => new(persons, numbers.Names(_given.Of(like)), numbers.Names(_withheld.Of(like)));

    /// <param name="above">The subject of the object above, which is mostly the same.</param>
    private int NumberOf(string? file, int above)
    {
        if (file is null) return 0;
        if (above > 0 && ReferenceEquals(_files[above - 1], file)) return above;
        // Of one person alone there is nothing to look up.
        if (_files.Count == 1 && _files[0] == file) return 1;
        if (_files.Count == 1) _persons.TryAdd(_files[0], 1);
        if (_files.Count > 0 && _persons.TryGetValue(file, out var known)) return known;
        _files.Add(file);
        if (_files.Count > 1) _persons.Add(file, _files.Count);
        return _files.Count;
    }

    /// <summary>Compares persons by their number: equal are those of whom the same was given and the same withheld.</summary>
    private sealed class SameFields(AnswerFold fold) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => Same(fold._given.Of(x), fold._given.Of(y)) && Same(fold._withheld.Of(x), fold._withheld.Of(y));

        public int GetHashCode(int person)
        {
            var hash = new HashCode();
            foreach (var word in fold._given.Of(person).TrimEnd(0UL)) hash.Add(word);
            foreach (var word in fold._withheld.Of(person).TrimEnd(0UL)) hash.Add(word);
            return hash.ToHashCode();
        }

        private static bool Same(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y) => x.TrimEnd(0UL).SequenceEqual(y.TrimEnd(0UL));
    }
}

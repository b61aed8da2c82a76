using GraphQL.TypeSystem;

namespace Hub.Schema;

/// <summary>The one field of an <c>EntryInput</c> that is set: its name is the entry's kind.</summary>
internal sealed record GivenEntry(string Kind, InputObject Values)
{
    /// <summary>The fields, with nothing found wrong in them yet.</summary>
    public EntryFields Fields => new(Values);

    public static GivenEntry Of(InputObject input)
    {
        var (kind, values) = input.First(field => field.Value is not null);
        return new GivenEntry(kind, (InputObject)values!);
    }
}

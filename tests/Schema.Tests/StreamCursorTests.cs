using FsCheck;
using FsCheck.Fluent;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

public sealed class StreamCursorTests
{
    private static readonly StreamCursors Cursors = new("a key"u8.ToArray());

    [Fact]
    public void A_cursor_says_what_was_written_into_it() =>
        Prop.ForAll<long, int, ulong>((place, number, filter) =>
            Cursors.Read(Cursors.Write(new StreamPlace(place, number, filter)), filter) == new StreamPlace(place, number, filter)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cursor_with_any_character_changed_is_refused() =>
        Prop.ForAll<long, PositiveInt, PositiveInt>((place, where, by) =>
        {
            var cursor = Cursors.Write(new StreamPlace(place, 1, 2)).ToCharArray();
            const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            var at = where.Get % (cursor.Length - 1);
            cursor[at] = letters[(letters.IndexOf(cursor[at], StringComparison.Ordinal) + 1 + (by.Get % (letters.Length - 1))) % letters.Length];
            return CodeOf(new string(cursor), 2) == "BAD_CURSOR";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_other_text_is_refused() =>
        Prop.ForAll<NonNull<string>>(text => text.Get == StreamCursors.Begin || CodeOf(text.Get, 0) == "BAD_CURSOR").QuickCheckThrowOnFailure();

    [Fact]
    public void A_cursor_of_another_filter_or_another_key_is_refused()
    {
        Assert.Equal("BAD_CURSOR", CodeOf(Cursors.Write(new StreamPlace(7, 1, 2)), 3));
        Assert.Equal("BAD_CURSOR", CodeOf(new StreamCursors("another"u8.ToArray()).Write(new StreamPlace(7)), 3));
    }

    [Fact]
    public void A_cursor_without_a_filter_goes_with_any() => Assert.Equal(7, Cursors.Read(Cursors.Write(new StreamPlace(7)), 3).Place);

    [Fact]
    public void BEGIN_is_before_the_oldest() => Assert.Equal(0, Cursors.Read("BEGIN", 3).Place);

    [Fact]
    public void Filters_that_want_the_same_are_the_same()
    {
        var filter = new EventFilter { Kinds = [EventKind.StatusChanged, EventKind.TermEnded], Persons = [Given.Code(1), Given.Code(2)] };
        Assert.Equal(filter.Hash(), (filter with { Kinds = [EventKind.TermEnded, EventKind.StatusChanged], Persons = [Given.Code(2), Given.Code(1), Given.Code(1)] }).Hash());
        Assert.NotEqual(filter.Hash(), (filter with { Kinds = [EventKind.TermEnded] }).Hash());
        Assert.NotEqual(new EventFilter { Status = [Status.Normal] }.Hash(), new EventFilter { Status = [] }.Hash());
        Assert.NotEqual(new EventFilter { Status = [] }.Hash(), new EventFilter().Hash());
    }

    private static string? CodeOf(string cursor, ulong filter)
    {
        try
        {
            Cursors.Read(cursor, filter);
            return null;
        }
        catch (GraphQLException refused)
        {
            return refused.Error.Code;
        }
    }
}

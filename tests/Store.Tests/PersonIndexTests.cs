using System.Globalization;
using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The index in memory by itself: read by many while it is written, and no larger for having been written often.</summary>
public sealed class PersonIndexTests
{
    private const int Persons = 3_000;

    private static readonly DateOnly Day = new(2025, 7, 1);

    [Fact]
    public async Task Whoever_reads_while_it_is_written_sees_each_person_whole_and_a_code_that_changes_hands_always_names_somebody()
    {
        var index = new PersonIndex();
        index.Put(Everybody(0));
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 2).Select(reader => Task.Run(() => Read(index, reader, written.Token))).ToList();

        // Each time all of it is written anew: some fifteen megabytes, of which less than one lives.
        for (var version = 1; version <= 80; version++) index.Put(Everybody(version));
        await written.CancelAsync();

        Assert.All(await Task.WhenAll(reading), read => Assert.True(read > 0));
        Assert.Equal(Persons, index.Count);
        Assert.All(Enumerable.Range(0, Persons), n => Assert.Equal($"人员{n}-80", index.Of(Given.Code(n), null, Scope.Everything, Day)!.Name));
    }

    [Fact]
    public void What_is_written_over_is_given_back()
    {
        var index = new PersonIndex();
        for (var version = 0; version < 60; version++) index.Put(Everybody(0));

        Assert.InRange(index.Bytes, 1, 3L << 20);
        Assert.NotNull(index.Of(Given.Code(1), null, Scope.Everything, Day));
    }

    [Theory]
    [InlineData("D330106000001")]
    [InlineData("AB999999999999")]
    [InlineData("Z000000000000")]
    [InlineData("X999999999999999999")]
    [InlineData("X000000000000000000")]
    public void Every_form_of_code_is_found_and_none_is_taken_for_another(string code)
    {
        string[] all = ["D330106000001", "AB999999999999", "A999999999999", "B999999999999", "Z000000000000", "X999999999999999999", "X000000000000000000", "X000000000000", "X330106000001"];
        var index = new PersonIndex();
        index.Put([.. all.Select((text, n) => Person(n, 0) with { Codes = [PersonCode.Parse(text)] })]);

        Assert.Equal($"人员{Array.IndexOf(all, code)}-0", index.Of(PersonCode.Parse(code), null, Scope.Everything, Day)!.Name);
        Assert.Null(index.Of(PersonCode.Parse("D330106000002"), null, Scope.Everything, Day));
    }

    [Fact]
    public void A_code_that_nobody_has_any_more_is_unknown()
    {
        var index = new PersonIndex();
        index.Put([Person(1, 0)]);
        index.Put([Person(1, 1) with { Codes = [] }]);

        Assert.Null(index.Of(Given.Code(1), null, Scope.Everything, Day));
    }

    [Theory]
    [InlineData(256, 1, true)]
    [InlineData(1, 20_000, true)]
    [InlineData(1, 1, false)]
    public void Whom_no_record_can_hold_it_leaves_to_the_database_until_one_can_again(int codes, int registrations, bool readable)
    {
        var (index, code) = (new PersonIndex(), Given.Code(1));
        index.Put([Person(1, 0), Person(2, 0)]);

        index.Put([Person(1, 0) with
        {
            Codes = [code, .. Enumerable.Range(Persons, codes - 1).Select(Given.Code)],
            Registrations = [.. Enumerable.Repeat(Person(1, 0).Registrations[0], registrations)],
            IsReadable = readable,
        }]);
        Assert.Null(index.Of(code, null, Scope.Everything, Day));
        Assert.False(index.AnswersFor(code));
        Assert.True(index.AnswersFor(Given.Code(2)));
        Assert.Equal(1, index.Count);

        index.Put([Person(1, 1)]);
        Assert.True(index.AnswersFor(code));
        Assert.Equal("人员1-1", index.Of(code, null, Scope.Everything, Day)!.Name);
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void A_code_stays_with_whom_it_went_to_when_the_one_who_had_it_is_moved()
    {
        var index = new PersonIndex();
        index.Put(Everybody(0));
        // The first had it, and is not written again; the second has it from now on.
        var taken = Person(1, 0) with { Codes = [Given.Code(1), Given.Code(Persons)] };
        index.Put([taken]);

        for (var round = 0; round < 30; round++) index.Put([.. Enumerable.Range(2, Persons - 2).Select(n => Person(n, round))]);

        Assert.Equal("人员1-0", index.Of(Given.Code(Persons), null, Scope.Everything, Day)!.Name);
        Assert.Equal("人员0-0", index.Of(Given.Code(0), null, Scope.Everything, Day)!.Name);
    }

    private static int Read(PersonIndex index, int seed, CancellationToken written)
    {
        var (random, read) = (new Random(seed), 0);
        for (; read < 100 || !written.IsCancellationRequested; read++)
        {
            foreach (var found in index.Of([.. Enumerable.Range(0, 3).Select(_ => Given.Code(random.Next(Persons + 1)))], null, Scope.Everything, Day))
            {
                Assert.NotNull(found);
                Assert.Equal(found.Name.Split('-')[1], found.Place.Name);
            }
        }
        return read;
    }

    /// <summary>One code more than there are persons: it belongs now to the first, now to the second.</summary>
    private static List<IndexedPerson> Everybody(int version) => [.. Enumerable.Range(0, Persons).Select(n => n == version % 2 ? Person(n, version) with { Codes = [Given.Code(n), Given.Code(Persons)] } : Person(n, version))];

    private static IndexedPerson Person(int n, int version) => new(string.Create(CultureInfo.InvariantCulture, $"F{n:x24}"), $"人员{n}-{version}", MayBePublished: false)
    {
        Codes = [Given.Code(n)],
        Registrations = [new IndexedRegistration(new RegisteredPlace(InstitutionCode.Parse(Given.HangzhouHospital), $"{version}", InstitutionKind.Medical, RegionCode.Parse(Given.Hangzhou)), Category.Doctor, Day, null)],
    };
}

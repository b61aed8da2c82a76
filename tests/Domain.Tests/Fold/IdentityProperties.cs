namespace Hub.Domain.Tests.Fold;

/// <summary>What a correction of an ID number leaves, for every two files: a union that is split again is the two files that never were joined.</summary>
public sealed class IdentityProperties
{
    private static readonly PersonCode Other = PersonCode.Parse("D330106000456");
    private static readonly int[] Years = [2025, 2026, 2027];
    private static readonly DateTimeOffset Joined = DateTimeOffset.UnixEpoch.AddDays(1);
    private static readonly DateTimeOffset Parted = DateTimeOffset.UnixEpoch.AddDays(2);

    [Fact]
    public void A_union_split_again_is_the_two_files_that_never_were_joined() => Check((one, other) =>
    {
        var union = Union(one, other);
        var (left, right) = IdentityMove.Of(union, Correction(Other)).Apply(new PersonFile("F2", "", [], []), Parted);
        return Same(left, one) && Same(right, other);
    });

    [Fact]
    public void Two_files_merged_are_the_file_of_all_their_entries_and_their_points_add_up() => Check((one, other) =>
    {
        var (left, right) = IdentityMove.Of(other, Correction(Other)).Apply(one, Joined);
        var union = Fold(Union(one, other));
        return left.Entries.Count == 0 && left.Codes.Count == 0 && Snapshot.Of(Fold(right)) == Snapshot.Of(union)
            && Years.All(year => Fold(right).Account(year).ByRegion.Sum(r => r.Total) == union.Scores.Where(s => s.Year == year).Sum(s => s.Counted));
    });

    [Fact]
    public void Merged_and_split_again_both_are_what_they_were() => Check((one, other) =>
    {
        var (emptied, merged) = IdentityMove.Of(other, Correction(Other)).Apply(one, Joined);
        var (left, right) = IdentityMove.Of(merged, Correction(Other)).Apply(emptied, Parted);
        return Same(left, one) && Same(right, other);
    });

    [Fact]
    public void What_was_known_before_a_correction_stays_what_it_was() => Check((one, other) =>
    {
        var union = Union(one, other);
        var (left, right) = IdentityMove.Of(union, Correction(Other)).Apply(new PersonFile("F2", "", [], []), Parted);
        return Snapshot.Of(Fold(left.KnownBefore(Parted))) == Snapshot.Of(Fold(union)) && right.KnownBefore(Parted).Entries.Count == 0
            && Same(left.KnownAt(Parted), one) && Same(right.KnownAt(Parted), other);
    });

    [Fact]
    public void A_number_that_was_wrong_of_one_person_leaves_that_persons_past_whole() => Check((one, _) =>
    {
        var (left, right) = IdentityMove.Of(one, Correction(Dossier.Doctor)).Apply(new PersonFile("F2", "", [], []), Parted);
        var moment = one.Entries[one.Entries.Count / 2].RecordedAt;
        return left.Entries.Count == 0 && Same(right, one) && Same(right.KnownAt(moment), one.KnownAt(moment));
    });

    [Fact]
    public void What_comes_late_for_what_has_gone_belongs_where_it_would_have_gone() => Check((one, other) =>
    {
        var union = Union(one, other);
        var (left, _) = IdentityMove.Of(union, Correction(Other)).Apply(new PersonFile("F2", "", [], []), Parted);
        var gone = left.Moved.Where(s => s.Until is not null).Select(s => s.Entry).ToList();
        return other.Entries.Where(e => e.Content is RegistrationClosedEntry && other.Entries.Any(r => r.Content is RegistrationEntry && r.Content.Place == e.Content.Place)).All(e => gone.Any(g => g.Content is RegistrationEntry r && IdentityMove.Follows(e.Content, r, left.Entries)));
    });

    private static IdentityCorrectedEntry Correction(PersonCode person) => new()
    {
        Id = "C", Region = RegionCode.Parse("330100"), Person = person, IdNumber = null!, Entries = [], DecidedOn = Dossier.Day("2027-12-31"), Reason = "录入有误", DocumentNumber = "文号",
    };

    private static void Check(Func<PersonFile, PersonFile, bool> holds) => Properties.Check((dossier, number) =>
    {
        var one = dossier.File();
        return holds(one, OfAnother(one, number));
    }, files: 300);

    /// <summary>Much the same happened to another person, under another code and other ids.</summary>
    private static PersonFile OfAnother(PersonFile file, int number)
    {
        var controls = file.Entries.ToDictionary(e => e.Control, e => LedgerEntry.ControlOf(e.Content.Region, e.Content.Id + "'"));
        var entries = file.Entries.Select(e => new LedgerEntry(controls[e.Control], Under(e.Content with { Id = e.Content.Id + "'" }).WithReferences(c => controls.GetValueOrDefault(c, c)), e.RecordedAt.AddSeconds(number % 59)));
        return new PersonFile("F2", file.Name, [Other], [.. entries]);
    }

    private static Entry Under(Entry entry) => entry switch
    {
        RegistrationEntry r => r with { Person = Other },
        RegistrationClosedEntry c => c with { Person = Other },
        PointsEntry p => p with { Person = Other, Act = p.Act is null ? null : p.Act + "'" },
        LicenceLostEntry l => l with { Person = Other },
        LicenceRegainedEntry l => l with { Person = Other },
        AgreementEntry a => a with { Persons = [Other] },
        RepairEntry r => r with { Person = Other },
        ObjectionEntry o => o with { Person = Other },
        RestorationAppliedEntry r => r with { Person = Other },
        RestorationDecidedEntry r => r with { Person = Other },
        _ => entry,
    };

    private static PersonFile Union(PersonFile one, PersonFile other) => one with { Codes = [.. one.Codes, .. other.Codes], Entries = [.. one.Entries, .. other.Entries] };

    private static bool Same(PersonFile one, PersonFile other) =>
        one.Codes.SequenceEqual(other.Codes) && one.Entries.Select(e => e.Control).Order().SequenceEqual(other.Entries.Select(e => e.Control).Order()) && Snapshot.Of(Fold(one)) == Snapshot.Of(Fold(other));

    private static Derivation Fold(PersonFile file) => Derivation.Of(file, Law.Books, InstitutionRecord.Of(file.Entries));
}

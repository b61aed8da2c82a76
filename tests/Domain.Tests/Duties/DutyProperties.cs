using Hub.Domain.Tests.Fold;

namespace Hub.Domain.Tests.Duties;

/// <summary>What holds of the duties and deadlines of any file.</summary>
public sealed class DutyProperties
{
    [Fact]
    public void The_order_of_arrival_makes_no_difference() => Check((dossier, number) =>
    {
        var shuffled = dossier.Entries.ToArray();
        new Random(number).Shuffle(shuffled);
        var (one, other) = (dossier.Fold(), Derivation.Of(dossier.File() with { Entries = shuffled }, Law.Books, InstitutionRecord.Of(shuffled)));
        return one.Duties.SequenceEqual(other.Duties) && one.Deadlines.SequenceEqual(other.Deadlines) && one.Registrations.SequenceEqual(other.Registrations);
    });

    [Fact]
    public void Every_id_names_one_duty_or_deadline_and_every_article_exists() => Check((dossier, _) =>
    {
        var derivation = dossier.Fold();
        List<string> ids = [.. derivation.Duties.Select(d => d.Id), .. derivation.Deadlines.Select(d => d.Id)];
        return ids.Distinct().Count() == ids.Count
            && derivation.Duties.Select(d => d.Article).Concat(derivation.Deadlines.Select(d => d.Article)).All(a => Law.Books.Find(a) is not null);
    });

    [Fact]
    public void An_id_does_not_change_when_more_is_known() => Check((dossier, number) =>
    {
        var before = dossier.Fold();
        Busy(dossier, -1 - number);
        var after = dossier.Fold();
        return before.Deadlines.Where(d => d.Kind is DeadlineKind.Notice or DeadlineKind.LeaverUpdate or DeadlineKind.LicenceReport or DeadlineKind.RestorationDecision)
            .All(d => after.Deadlines.Any(a => (a.Id, a.DueOn) == (d.Id, d.DueOn)));
    });

    [Fact]
    public void A_window_is_never_overdue_and_anything_else_once_its_last_day_is_over_undone() => Check((dossier, number) =>
    {
        var day = new DateOnly(2025, 3, 1).AddDays(number % 900);
        return dossier.Fold().Deadlines.All(d => d.OverdueOn(day) == (!d.Window && (d.DoneOn ?? day) > d.DueOn) && (!d.Window || d.OpensOn <= d.DueOn));
    });

    [Fact]
    public void The_files_made_up_have_duties_and_deadlines_of_every_kind_that_a_person_has()
    {
        var folds = new List<Derivation>();
        Check((dossier, _) =>
        {
            folds.Add(dossier.Fold());
            return true;
        });
        Assert.Equal(Enum.GetValues<DutyKind>().Order(), folds.SelectMany(f => f.Duties.Select(d => d.Kind)).Distinct().Order());
        var kinds = Enum.GetValues<DeadlineKind>().Where(k => k is not (DeadlineKind.NewHireCommitment or DeadlineKind.QuarterlyReport));
        Assert.Equal(kinds.Order(), folds.SelectMany(f => f.Deadlines.Select(d => d.Kind)).Distinct().Order());
        Assert.Contains(folds, f => f.Duties.Any(d => d.DoneOn is not null));
    }

    private static void Check(Func<Dossier, int, bool> holds) =>
        Properties.Check((dossier, number) => holds(Busy(dossier, number), number), 200);

    /// <summary>Adds what duties and deadlines come from and end with.</summary>
    private static Dossier Busy(Dossier dossier, int number)
    {
        var random = new Random(number);
        var objections = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            var region = new[] { "330100", "140100", "460100" }[random.Next(3)];
            var day = new DateOnly(2025, 3, 20).AddDays(random.Next(500));
            var points = dossier.Entries.Where(e => e.Content is PointsEntry).Select(e => e.Control).DefaultIfEmpty("E").ElementAt(random.Next(Math.Max(1, dossier.Entries.Count(e => e.Content is PointsEntry))));
            var (id, at, place) = ($"B{number}.{i}", RegionCode.Parse(region), Dossier.Hospital(region));
            Entry entry = random.Next(10) switch
            {
                0 => new ObjectionEntry { Id = id, Region = at, Entry = points, Person = Dossier.Doctor, FiledOn = day, ReceivedOn = day, SignedByPerson = true, SealedByInstitution = true, Statement = "不服" },
                1 when objections.Count > 0 => new ObjectionStepEntry { Id = id, Region = at, Objection = objections[^1], Step = random.Next(2) == 0 ? ObjectionStepKind.ExpertsBegin : ObjectionStepKind.ExpertsEnd, On = day },
                2 => new RestorationAppliedEntry { Id = id, Region = at, Person = Dossier.Doctor, AppliedOn = day, ReceivedOn = day, InstitutionAgrees = true },
                3 => new RepairAppliedEntry { Id = id, Region = at, Person = Dossier.Doctor, Route = RepairRoute.Study, AppliedOn = day, ReceivedOn = day, InstitutionAgrees = true },
                4 => new DutyDoneEntry { Id = id, Region = at, Person = Dossier.Doctor, Duty = (DutyKind)random.Next(8), Entry = random.Next(2) == 0 ? points : null, DoneOn = day },
                5 => new ReportedStatusEntry { Id = id, Region = at, Person = Dossier.Doctor, Institution = place, Status = (Status)random.Next(3), ReportedOn = day },
                6 => new AgreementEntry { Id = id, Region = at, Institution = place, State = AgreementState.Active, DecidedOn = day, SignedOn = day, Persons = [], DocumentNumber = "文号" },
                7 => new LicenceLostEntry { Id = id, Region = at, Person = Dossier.Doctor, DecidedOn = day, Authority = "卫健", Reason = "吊销", DocumentNumber = id },
                8 => new RegistrationClosedEntry { Id = id, Region = at, Person = Dossier.Doctor, Institution = place, ClosedOn = day, Reason = "离职" },
                _ => new PublicationEntry { Id = id, Region = at, Person = Dossier.Doctor, Year = day.Year, PublishedOn = day },
            };
            var control = dossier.Add(entry);
            if (entry is ObjectionEntry) objections.Add(control);
        }

        return dossier;
    }
}

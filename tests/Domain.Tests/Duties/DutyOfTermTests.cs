namespace Hub.Domain.Tests.Duties;

/// <summary>Duties of terms that no score brought: agreements and licences, and what ends them.</summary>
public sealed class DutyOfTermTests
{
    private static readonly PersonCode Colleague = PersonCode.Parse("D330106000456");

    [Fact]
    public void Zhejiang_16_17_a_term_that_came_with_the_agreement_is_maintained_wherever_the_responsible_person_serves()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("330200", "2024-06-03", 2));
        var agreement = dossier.Add(Suspended("330100"));
        var maintained = dossier.Fold().Duties.Where(d => d.Kind == DutyKind.MaintainStatus).ToList();
        Assert.Equal(["330100", "330200"], maintained.Select(d => d.Region.ToString()).Order());
        Assert.All(maintained, d => Assert.Equal((agreement, Dossier.Day("2025-06-03")), (d.Entry, d.Since)));
    }

    [Fact]
    public void Two_persons_responsible_for_one_agreement_have_duties_and_windows_of_their_own()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Suspended("330100"));
        var mine = dossier.Fold();
        var theirs = Derivation.Of(dossier.File() with { Codes = [Colleague] }, Law.Books, InstitutionRecord.None);
        Assert.NotEmpty(mine.Duties);
        Assert.Single(mine.Deadlines, d => d.Kind == DeadlineKind.RestorationWindow);
        Assert.Equal(mine.Duties.Count, theirs.Duties.Count);
        Assert.Empty(mine.Duties.Select(d => d.Id).Intersect(theirs.Duties.Select(d => d.Id)));
        Assert.Empty(mine.Deadlines.Select(d => d.Id).Intersect(theirs.Deadlines.Select(d => d.Id)));
    }

    [Fact]
    public void A_23_who_was_not_responsible_is_maintained_as_normal_from_the_decision_that_says_so()
    {
        var dossier = Dossier.In("330100");
        var agreement = dossier.Add(Suspended("330100"));
        var objection = dossier.Add(new ObjectionEntry { Id = "O", Region = RegionCode.Parse("330100"), Entry = agreement, Person = Dossier.Doctor, NoticeReceivedOn = Dossier.Day("2025-06-04"), FiledOn = Dossier.Day("2025-06-05"), SignedByPerson = true, SealedByInstitution = true, Statement = "不负责任" });
        var decided = dossier.Add(new ObjectionDecidedEntry { Id = "OD", Region = RegionCode.Parse("330100"), Objection = objection, DecidedOn = Dossier.Day("2025-06-20"), Outcome = ObjectionOutcome.Changed, NotResponsible = true, Reason = "不负责任" });
        Assert.Contains(dossier.Fold().Duties, d => d.Kind == DutyKind.MaintainStatus && d.Entry == decided && d.Since == Dossier.Day("2025-06-20"));
        Assert.Equal("2025-06-04/2025-06-18/2025-06-05", Due.Of(dossier, DeadlineKind.Objection));
    }

    [Fact]
    public void A_14_shanxi_25_a_licence_held_again_is_maintained_from_that_day()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(new LicenceLostEntry { Id = "L", Region = RegionCode.Parse("140100"), Person = Dossier.Doctor, DecidedOn = Dossier.Day("2025-06-03"), Authority = "卫健", Reason = "到期换证", NormalCancellation = true, DocumentNumber = "文号" });
        var regained = dossier.Add(new LicenceRegainedEntry { Id = "G", Region = RegionCode.Parse("140100"), Person = Dossier.Doctor, RegainedOn = Dossier.Day("2025-07-01"), Authority = "卫健", DocumentNumber = "文号" });
        Assert.Contains(dossier.Fold().Duties, d => d.Kind == DutyKind.MaintainStatus && d.Entry == regained && d.Since == Dossier.Day("2025-07-01"));
    }

    [Fact]
    public void A_24_a_registration_that_inherits_a_suspension_is_maintained_from_its_own_first_day()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Dossier.Registration("330200", "2025-06-20", 2));
        Assert.Equal([("330100", "2025-06-03"), ("330200", "2025-06-20")], dossier.Fold().Duties.Where(d => d.Kind == DutyKind.MaintainStatus).Select(d => (d.Region.ToString(), $"{d.Since:yyyy-MM-dd}")).Order());
    }

    private static AgreementEntry Suspended(string region) => new()
    {
        Id = "G", Region = RegionCode.Parse(region), Institution = Dossier.Hospital(region), State = AgreementState.Suspended, DecidedOn = Dossier.Day("2025-06-03"), Until = Dossier.Day("2025-12-03"), Persons = [Dossier.Doctor, Colleague], DocumentNumber = "文号",
    };
}

namespace Hub.Domain.Tests.Duties;

/// <summary>Commitments, leavers and lost licences: what institutions and the trade's authorities owe, and by when.</summary>
public sealed class RegistrationDeadlineTests
{
    [Fact]
    public void Shanxi_15_zhejiang_9_who_serves_there_commits_within_five_working_days_of_the_signing()
    {
        foreach (var (region, article) in new[] { ("140100", 15), ("330100", 9) })
        {
            var dossier = new Dossier();
            dossier.Add(Dossier.Registration(region, "2024-06-03") with { CommitmentOn = null });
            dossier.Add(Signed(region, "2026-02-12"));
            Assert.Equal("/2026-02-26/", Due.Of(dossier, DeadlineKind.Commitment));
            Assert.Equal((Audience.Institution, article), (Due.The(dossier, DeadlineKind.Commitment).By, Due.The(dossier, DeadlineKind.Commitment).Article.Number));
            dossier.Add(Dossier.Registration(region, "2026-02-27") with { CommitmentOn = Dossier.Day("2026-02-27") });
            Assert.Equal("/2026-02-26/2026-02-27", Due.Of(dossier, DeadlineKind.Commitment));
        }
    }

    [Fact]
    public void Zhejiang_9_10_who_commits_first_and_is_registered_within_the_days_is_in_time()
    {
        var dossier = new Dossier();
        dossier.Add(Signed("330100", "2025-06-03"));
        dossier.Add(Dossier.Registration("330100", "2025-06-09") with { CommitmentOn = Dossier.Day("2025-06-06") });
        Assert.Equal("/2025-06-10/2025-06-06", Due.Of(dossier, DeadlineKind.Commitment));
    }

    [Fact]
    public void Zhejiang_9_a_commitment_under_the_agreement_before_does_not_serve_the_renewed_one()
    {
        var dossier = Dossier.In("330100", "2025-03-10");
        dossier.Add(Signed("330100", "2025-03-12"));
        dossier.Add(Signed("330100", "2026-02-12"));
        Assert.Equal("/2025-03-19/2025-03-10 /2026-02-26/", Due.Of(dossier, DeadlineKind.Commitment));
    }

    [Fact]
    public void Shanxi_15_a_new_hire_commits_with_the_contract_on_the_same_day()
    {
        var dossier = new Dossier();
        dossier.Add(Signed("140100", "2025-05-06"));
        dossier.Add(Dossier.Registration("140100", "2025-06-09") with { EmployedOn = Dossier.Day("2025-06-03"), CommitmentOn = Dossier.Day("2025-06-04") });
        var due = Due.The(dossier, DeadlineKind.NewHireCommitment);
        Assert.Equal((Dossier.Day("2025-06-03"), Dossier.Day("2025-06-04"), true), (due.DueOn, due.DoneOn, due.OverdueOn(Dossier.Day("2025-06-04"))));
    }

    [Fact]
    public void Zhejiang_9_says_nothing_of_new_hires_and_neither_does_hainan_15()
    {
        foreach (var region in new[] { "330100", "460100" })
        {
            var dossier = new Dossier();
            dossier.Add(Signed(region, "2025-05-06"));
            dossier.Add(Dossier.Registration(region, "2025-06-09") with { EmployedOn = Dossier.Day("2025-06-03") });
            Assert.Equal("", Due.Of(dossier, DeadlineKind.Commitment) + Due.Of(dossier, DeadlineKind.NewHireCommitment));
        }
    }

    [Fact]
    public void Shanxi_26_zhejiang_18_a_leaver_is_updated_in_ten_working_days_and_hainan_15_names_none()
    {
        foreach (var (region, due) in new[] { ("140100", "/2025-05-13/"), ("330100", "/2025-05-13/"), ("460100", "") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Closed(region));
            Assert.Equal(due, Due.Of(dossier, DeadlineKind.LeaverUpdate));
        }
    }

    [Fact]
    public void Zhejiang_18_the_day_the_window_was_updated_does_it()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Closed("330100") with { UpdatedOn = Dossier.Day("2025-05-14") });
        Assert.True(Due.The(dossier, DeadlineKind.LeaverUpdate).OverdueOn(Dossier.Day("2025-05-14")));
        Assert.Equal("/2025-05-13/2025-05-14", Due.Of(dossier, DeadlineKind.LeaverUpdate));
        dossier.Add(Closed("330100") with { Id = "again", UpdatedOn = Dossier.Day("2025-05-12") });
        Assert.Equal("/2025-05-13/2025-05-12", Due.Of(dossier, DeadlineKind.LeaverUpdate));
    }

    [Fact]
    public void Zhejiang_19_a_lost_licence_is_told_by_the_health_authority_or_for_a_pharmacy_the_drug_authority()
    {
        foreach (var (kind, category, by) in new[] { (InstitutionKind.Medical, Category.Doctor, Audience.Health), (InstitutionKind.Pharmacy, Category.PharmacyPharmacist, Audience.Drug) })
        {
            var dossier = new Dossier();
            dossier.Add(Dossier.Registration("330100", "2024-06-03", category: category) with { InstitutionKind = kind });
            dossier.Add(Lost("330100"));
            var due = Due.The(dossier, DeadlineKind.LicenceReport);
            Assert.Equal((by, Dossier.Day("2025-06-17"), Dossier.Day("2025-06-18"), true), (due.By, due.DueOn, due.DoneOn, due.OverdueOn(Dossier.Day("2025-06-18"))));
        }
    }

    [Theory]
    [InlineData("140100")]
    [InlineData("460100")]
    public void Hainan_41_and_shanxi_52_name_no_day_for_a_lost_licence(string region)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Lost(region));
        Assert.Equal("", Due.Of(dossier, DeadlineKind.LicenceReport));
    }

    [Fact]
    public void Shanxi_26_a_leaving_told_by_further_entries_keeps_the_id_of_its_deadline_whichever_sorts_first()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Closed("140100"));
        var id = Due.The(dossier, DeadlineKind.LeaverUpdate).Id;
        foreach (var again in new[] { "D", "E", "F", "G", "H" }) dossier.Add(Closed("140100") with { Id = again });
        Assert.Equal(id, Due.The(dossier, DeadlineKind.LeaverUpdate).Id);
    }

    [Fact]
    public void Zhejiang_19_a_lost_licence_told_to_shanxi_as_well_is_still_due_to_the_agency_in_zhejiang()
    {
        foreach (var id in new[] { "L", "M", "N", "O" })
        {
            var dossier = Dossier.In("330100");
            dossier.Add(Lost("140100") with { Id = id });
            dossier.Add(Lost("330100"));
            Assert.Equal("/2025-06-17/2025-06-18", Due.Of(dossier, DeadlineKind.LicenceReport));
        }
    }

    [Fact]
    public void Hainan_14_shanxi_44_what_the_institution_maintained_agrees_or_does_not()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        Assert.Null(Agrees(dossier, "2025-06-04"));
        dossier.Add(Reported(Status.Normal, "2025-06-04"));
        Assert.False(Agrees(dossier, "2025-06-04"));
        dossier.Add(Reported(Status.Suspended, "2025-06-06"));
        Assert.False(Agrees(dossier, "2025-06-05"));
        Assert.True(Agrees(dossier, "2025-06-06"));
        var registration = Assert.Single(dossier.Fold().Registrations);
        Assert.Equal((Status.Suspended, Dossier.Day("2025-06-06")), (registration.ReportedStatus, registration.ReportedOn));
    }

    [Fact]
    public void A_39_points_are_public_from_the_agencys_decision_until_withdrawn()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Publication("2025-06-03", null));
        dossier.Add(Publication("2025-06-03", "2025-07-01"));
        dossier.Add(Publication("2025-08-01", null));
        var derivation = dossier.Fold();
        bool Public(string day, string province = "140000", int year = 2025) => derivation.PointsPublishedOn(RegionCode.Parse(province), year, Dossier.Day(day));
        Assert.Equal((false, true, true, false, true), (Public("2025-06-02"), Public("2025-06-03"), Public("2025-06-30"), Public("2025-07-01"), Public("2025-08-01")));
        Assert.False(Public("2025-06-03", "460000"));
        Assert.False(Public("2025-06-03", year: 2024));
    }

    private static bool? Agrees(Dossier dossier, string day)
    {
        var derivation = dossier.Fold();
        return derivation.InAgreement(derivation.Registrations[0], Dossier.Day(day));
    }

    private static AgreementEntry Signed(string region, string signedOn) => new()
    {
        Id = "G" + signedOn, Region = RegionCode.Parse(region), Institution = Dossier.Hospital(region), State = AgreementState.Active, DecidedOn = Dossier.Day(signedOn), SignedOn = Dossier.Day(signedOn), Persons = [], DocumentNumber = "文号",
    };

    private static RegistrationClosedEntry Closed(string region) => new()
    {
        Id = "C", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), ClosedOn = Dossier.Day("2025-04-25"), Reason = "退休",
    };

    private static LicenceLostEntry Lost(string region) => new()
    {
        Id = "L", Region = RegionCode.Parse(region), Person = Dossier.Doctor, DecidedOn = Dossier.Day("2025-06-03"), ReportedOn = Dossier.Day("2025-06-18"), Authority = "卫健", Reason = "吊销", DocumentNumber = "文号",
    };

    private static ReportedStatusEntry Reported(Status status, string reportedOn) => new()
    {
        Id = $"S{reportedOn}", Region = RegionCode.Parse("330100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("330100"), Status = status, ReportedOn = Dossier.Day(reportedOn),
    };

    private static PublicationEntry Publication(string publishedOn, string? withdrawnOn) => new()
    {
        Id = $"U{publishedOn}{withdrawnOn}", Region = RegionCode.Parse("140100"), Person = Dossier.Doctor, Year = 2025, PublishedOn = Dossier.Day(publishedOn), WithdrawnOn = withdrawnOn is null ? null : Dossier.Day(withdrawnOn),
    };
}

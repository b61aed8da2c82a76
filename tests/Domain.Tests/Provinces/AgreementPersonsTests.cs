namespace Hub.Domain.Tests.Provinces;

/// <summary>8.12: what becomes of the persons when the institution's agreement is suspended or terminated.</summary>
public sealed class AgreementPersonsTests
{
    [Theory]
    [Trait("Row", "8.12 中止/暂停协议")]
    [Trait("Reading", "A-45")]
    [InlineData("140100", AgreementState.Suspended, "shanxi/36")]
    [InlineData("330100", AgreementState.Suspended, "zhejiang/16")]
    [InlineData("330100", AgreementState.ServicesSuspended, "zhejiang/16")]
    public void SX_36_ZJ_16_who_is_responsible_is_suspended_with_the_agreement(string region, AgreementState state, string article)
    {
        var term = Assert.Single(With(region, state).On("2025-06-03").Sanctions);
        Assert.Equal((Status.Suspended, Cause.AgreementSuspended, article), (term.Status, term.Cause, term.Article.ToString()));
        Assert.Empty(With(region, state).Fold().Account(2025).Scores);
    }

    [Fact]
    [Trait("Row", "8.12 中止/暂停协议")]
    public void ZJ_16_a_department_alone_is_enough_and_SX_36_it_is_not()
    {
        Assert.Equal(Status.Suspended, OfDepartment("330100"));
        Assert.Equal(Status.Normal, OfDepartment("140100"));

        Status OfDepartment(string region)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.Suspended) with { Department = "骨科" });
            return dossier.On("2025-06-03").Status;
        }
    }

    [Fact]
    [Trait("Row", "8.12 中止/暂停协议")]
    [Trait("Row", "8.12 解除")]
    public void HN_21_nothing_follows_from_the_agreement_itself_only_from_7_to_9_or_10_to_12_points()
    {
        foreach (var state in new[] { AgreementState.ServicesSuspended, AgreementState.Suspended, AgreementState.Terminated }) Assert.Equal(Status.Normal, With("460100", state).On("2025-06-03").Status);
        var book = Given.Book("460000");
        Assert.Equal((7, 9, "hainan/21"), Band(Circumstance.WithAgreementSuspension));
        Assert.Equal((10, 12, "hainan/21"), Band(Circumstance.WithAgreementTermination));
        Assert.Null(book.AgreementEffect);

        (int Low, int High, string Article) Band(Circumstance code)
        {
            var clause = book.Find(code, Dossier.Day("2025-06-03"))!;
            return (clause.Band.Low, clause.Band.High, clause.Article.ToString());
        }
    }

    [Fact]
    [Trait("Row", "8.12 duration")]
    public void HN_24_the_term_is_as_long_as_the_points_say()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Agreement("460100", "2025-06-03", AgreementState.Suspended, "2025-11-30"));
        dossier.Add(Dossier.Points("460100", "2025-06-03", 9) with { Circumstance = Circumstance.WithAgreementSuspension });
        Assert.Equal(Dossier.Day("2025-08-03"), dossier.On("2025-06-03").LastDay);
    }

    [Theory]
    [Trait("Row", "8.12 解除")]
    [Trait("Row", "8.12 duration")]
    [Trait("Reading", "A-23")]
    [InlineData("140100", "shanxi/36")]
    [InlineData("330100", "zhejiang/16")]
    public void SX_36_ZJ_16_who_is_responsible_is_terminated_with_the_agreement_without_a_stated_bar(string region, string article)
    {
        var standing = With(region, AgreementState.Terminated).On("2025-06-03");
        var term = Assert.Single(standing.Sanctions);
        Assert.Equal((Status.Terminated, Cause.AgreementTerminated, article, null), (term.Status, term.Cause, term.Article.ToString(), standing.NoRegistrationUntil));
        Assert.Equal(Status.Terminated, With(region, AgreementState.Terminated).On("2030-06-03").Status);
    }

    [Theory]
    [Trait("Row", "8.12 duration")]
    [Trait("Reading", "A-23")]
    [InlineData("140100")]
    [InlineData("330100")]
    public void SX_36_ZJ_16_no_length_is_stated_so_it_ends_with_the_institutions_own_suspension(string region)
    {
        Assert.Null(With(region, AgreementState.Suspended).On("2026-06-03").LastDay);
        Assert.Equal(Dossier.Day("2025-08-29"), With(region, AgreementState.Suspended, "2025-08-29").On("2025-06-03").LastDay);
        var dossier = With(region, AgreementState.Suspended);
        dossier.Add(Dossier.Agreement(region, "2025-09-01", AgreementState.Active));
        Assert.Equal(Dossier.Day("2025-08-31"), dossier.On("2025-06-03").LastDay);
    }

    [Theory]
    [Trait("Row", "8.12 not responsible")]
    [InlineData("140100")]
    [InlineData("330100")]
    public void SX_36_ZJ_16_who_is_not_responsible_stays_normal_and_may_serve_elsewhere(string region)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Registration(region, "2024-06-03", 2));
        dossier.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.Terminated) with { Persons = [PersonCode.Parse("D330106000999")] });
        Assert.Equal(Status.Normal, dossier.On("2025-06-03").Status);
        Assert.Empty(dossier.Check(Dossier.Registration(region, "2025-06-10", 3)).Refusals);
        Assert.Equal(Payable.Payable, Paid(dossier, region, 2));
    }

    [Theory]
    [Trait("Reading", "A-48")]
    [InlineData("140100", "shanxi/22")]
    [InlineData("330100", "zhejiang/13")]
    public void SX_23_ZJ_17_the_suspension_of_who_is_responsible_is_linked_to_every_other_place(string region, string article)
    {
        var dossier = With(region, AgreementState.Suspended);
        dossier.Add(Dossier.Registration(region, "2024-06-03", 2));
        Assert.Equal(Payable.EmergencyOnly, Paid(dossier, region, 2));
        Assert.Equal(article, Payability.Of(dossier.Fold(), null, Dossier.Hospital(region, 2), RegionCode.Parse(region), Law.Books, Dossier.Day("2025-06-03"), Dossier.Day("2025-06-03"))[0].Article.ToString());
    }

    [Fact]
    [Trait("Reading", "A-23")]
    public void SX_36_a_pause_of_settlement_touches_the_institutions_money_and_no_person() =>
        Assert.Equal(Status.Normal, With("140100", AgreementState.PaymentPaused).On("2025-06-03").Status);

    [Fact]
    [Trait("Reading", "A-23")]
    public void ZJ_16_a_decision_on_points_governs_where_it_is_longer()
    {
        var dossier = With("330100", AgreementState.Suspended, "2025-07-31");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 11));
        Assert.Equal(Dossier.Day("2025-12-03"), dossier.On("2025-06-10").LastDay);
        Assert.Equal(2, dossier.On("2025-06-10").Sanctions.Count);
    }

    private static Payable Paid(Dossier dossier, string region, int hospital) =>
        Assert.Single(Payability.Of(dossier.Fold(), null, Dossier.Hospital(region, hospital), RegionCode.Parse(region), Law.Books, Dossier.Day("2025-06-03"), Dossier.Day("2025-06-03"))).Payable;

    private static Dossier With(string region, AgreementState state, string? until = null)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Agreement(region, "2025-06-03", state, until));
        return dossier;
    }
}

namespace Hub.Domain.Tests.Sharing;

/// <summary>Which records an audience reaches.</summary>
public sealed class JurisdictionTests
{
    [Theory]
    [InlineData(Audience.Insurance, true, true)]
    [InlineData(Audience.Settlement, true, true)]
    [InlineData(Audience.Platform, true, true)]
    [InlineData(Audience.Health, true, false)]
    [InlineData(Audience.Drug, false, true)]
    [InlineData(Audience.Enforcement, false, true)]
    [InlineData(Audience.Approval, false, true)]
    [InlineData(Audience.Institution, false, false)]
    [InlineData(Audience.Practitioner, false, false)]
    [InlineData(Audience.Auditor, false, false)]
    public void Of_a_region_an_audience_reaches_its_kind_of_institution(Audience audience, bool medical, bool pharmacy)
    {
        var scope = Jurisdiction.Of(Caller(audience));
        Assert.Equal(medical, scope.Covers(RegionCode.Parse("330106"), InstitutionKind.Medical, Dossier.Hospital("330106")));
        Assert.Equal(pharmacy, scope.Covers(RegionCode.Parse("330106"), InstitutionKind.Pharmacy, InstitutionCode.Parse("P33010600001")));
        Assert.False(scope.Covers(RegionCode.Parse("140105"), InstitutionKind.Medical, Dossier.Hospital("140105")));
    }

    [Fact]
    public void An_institution_reaches_its_own_staff_wherever_it_is()
    {
        var scope = Jurisdiction.Of(Caller(Audience.Institution) with { Institution = Dossier.Hospital("140105") });
        Assert.True(scope.Covers(RegionCode.Parse("140105"), InstitutionKind.Medical, Dossier.Hospital("140105")));
        Assert.False(scope.Covers(RegionCode.Parse("140105"), InstitutionKind.Medical, Dossier.Hospital("140105", 2)));
    }

    private static Caller Caller(Audience audience) => new() { Audience = audience, Region = RegionCode.Parse("330100"), Purpose = Purpose.FundSupervision, Subject = "s", ExpiresAt = DateTimeOffset.MaxValue };
}

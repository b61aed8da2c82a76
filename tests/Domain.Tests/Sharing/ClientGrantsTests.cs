namespace Hub.Domain.Tests.Sharing;

public sealed class ClientGrantsTests
{
    private static readonly DateTimeOffset Now = new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("330000", "330000", "330000")]
    [InlineData("330000", "330100", "330100")]
    [InlineData("330100", "330000", "330100")]
    [InlineData("000000", "469001", "469001")]
    [InlineData("330100", "330200", null)]
    [InlineData("330100", "460000", null)]
    public void The_caller_reaches_what_token_and_grant_both_do(string token, string grant, string? both)
    {
        var access = new ClientGrants([Grant(grant)]).Of(Token(token), Now);
        Assert.Equal(both, access.Caller?.Region.ToString());
        Assert.Equal(both is null ? "NOT_GRANTED" : "", access.Code);
    }

    [Fact]
    public void Whatever_the_grant_leaves_out_and_is_for_goes_with_the_caller()
    {
        var caller = new ClientGrants([Grant("330000") with { Without = FieldSet.Parse("Practitioner.name") }]).Of(Token("330100"), Now).Caller!;
        Assert.True(caller.Without.Has("Practitioner", "name"));
        Assert.Equal([Purpose.IndustryFollowUp], caller.Purposes!);
    }

    [Fact]
    public void Audience_purpose_institution_person_and_body_must_be_those_of_the_grant()
    {
        var grant = Grant("330000") with { Institution = InstitutionCode.Parse("H33010600124"), Person = PersonCode.Parse("D330106000001"), Body = InsuranceBody.Agency };
        var token = Token("330100") with { Institution = grant.Institution, Person = grant.Person, Body = grant.Body };
        Assert.True(Of(grant, token));
        Assert.False(Of(grant, token with { Audience = Audience.Drug }));
        Assert.False(Of(grant, token with { Purpose = Purpose.CaseTransfer }));
        Assert.False(Of(grant, token with { Institution = null }));
        Assert.False(Of(grant, token with { Institution = InstitutionCode.Parse("H33010600101") }));
        Assert.False(Of(grant, token with { Person = null }));
        Assert.False(Of(grant, token with { Body = InsuranceBody.Administration }));
    }

    [Fact]
    public void A_grant_holds_from_its_start_to_just_before_its_end_and_until_it_is_revoked()
    {
        var grant = Grant("330000") with { Starts = Now, Ends = Now.AddDays(1) };
        Assert.Equal("NOT_GRANTED", Code(grant, Now.AddTicks(-1)));
        Assert.Equal("", Code(grant, Now));
        Assert.Equal("", Code(grant, Now.AddDays(1).AddTicks(-1)));
        Assert.Equal("GRANT_EXPIRED", Code(grant, Now.AddDays(1)));
        Assert.Equal("GRANT_REVOKED", Code(grant with { RevokedAt = Now.AddHours(1) }, Now.AddHours(2)));
    }

    [Fact]
    public void Of_several_that_fit_the_widest_counts_then_the_one_that_leaves_out_least()
    {
        var (city, province) = (Grant("330100") with { GivenAt = Now }, Grant("330000"));
        Assert.Equal("330000", new ClientGrants([province, city]).Of(Token("330000"), Now).Caller!.Region.ToString());
        var less = province with { GivenAt = Now, Without = FieldSet.Parse("Practitioner.name") };
        Assert.Empty(new ClientGrants([province, less]).Of(Token("330000"), Now).Caller!.Without.Names);
        Assert.Equal("330100", new ClientGrants([province with { RevokedAt = Now }, city]).Of(Token("330000"), Now).Caller!.Region.ToString());
    }

    private static bool Of(ClientGrant grant, Caller token) => new ClientGrants([grant]).Of(token, Now).IsGranted;

    private static string Code(ClientGrant grant, DateTimeOffset moment) => new ClientGrants([grant]).Of(Token("330000"), moment).Code;

    private static ClientGrant Grant(string region) => new()
    {
        Id = "G" + region, Client = "his", Audience = Audience.Health, Region = RegionCode.Parse(region), Purposes = [Purpose.IndustryFollowUp],
        Starts = Now.AddDays(-10), GivenAt = Now.AddDays(-10), GivenBy = "tests",
    };

    private static Caller Token(string region) => new()
    {
        Audience = Audience.Health, Region = RegionCode.Parse(region), Purpose = Purpose.IndustryFollowUp, Subject = "his", ExpiresAt = DateTimeOffset.MaxValue,
    };
}

using Hub.Domain;
using Hub.Tokens;

namespace Hub.Tests.Tokens;

public sealed class CallerClaimsTests
{
    private static readonly DateTimeOffset Later = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Claims_make_a_caller()
    {
        var caller = Read("audience=INSTITUTION region=330106 purpose=FUND_SUPERVISION institution=H33010600101 sub=his").Caller!;
        Assert.Equal((Audience.Institution, "H33010600101", "his", Later), (caller.Audience, caller.Institution!.Value.Value, caller.Subject, caller.ExpiresAt));
    }

    [Theory]
    [InlineData("region=330100 purpose=AUDIT", "TOKEN_CLAIM_MISSING", "audience")]
    [InlineData("audience=HEALTH purpose=AUDIT", "TOKEN_CLAIM_MISSING", "region")]
    [InlineData("audience=HEALTH region=330100", "TOKEN_CLAIM_MISSING", "purpose")]
    [InlineData("audience=health region=330100 purpose=AUDIT", "TOKEN_CLAIM_MISSING", "audience")]
    [InlineData("audience=PUBLIC region=330100 purpose=AUDIT", "TOKEN_CLAIM_INVALID", "PUBLIC")]
    [InlineData("audience=PRACTITIONER region=330100 purpose=SELF_ACCESS", "TOKEN_CLAIM_MISSING", "person")]
    [InlineData("audience=INSTITUTION region=330100 purpose=AUDIT", "TOKEN_CLAIM_MISSING", "institution")]
    [InlineData("audience=AUDITOR region=000000 purpose=FUND_SUPERVISION", "PURPOSE_NOT_ALLOWED", "AUDITOR may ask for AUDIT, not for FUND_SUPERVISION")]
    [InlineData("audience=HEALTH region=330100 purpose=SETTLEMENT", "PURPOSE_NOT_ALLOWED", "INDUSTRY_FOLLOW_UP, CASE_TRANSFER")]
    [InlineData("audience=HEALTH region=330100 purpose=AUDIT institution=X1", "TOKEN_CLAIM_INVALID", "institution")]
    [InlineData("audience=HEALTH region=330100 purpose=AUDIT person=1", "TOKEN_CLAIM_INVALID", "person")]
    [InlineData("audience=INSURANCE region=330100 purpose=AUDIT body=KING", "TOKEN_CLAIM_INVALID", "body")]
    [InlineData("audience=HEALTH region=330100 purpose=AUDIT body=AGENCY", "TOKEN_CLAIM_INVALID", "body")]
    public void What_makes_no_sense_is_refused_by_name(string claims, string code, string named)
    {
        var problem = Read(claims).Problem!;
        Assert.Equal(code, problem.Code);
        Assert.Contains(named, problem.Message);
    }

    private static TokenReading Read(string claims)
    {
        var all = claims.Split(' ').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1]);
        return CallerClaims.Read(all.GetValueOrDefault, Later);
    }
}

namespace Hub.Oracle;

/// <summary>The running hub passes the audits of GraphQL over HTTP that the package graphql-http has.</summary>
public sealed class HttpAudits(SqliteHub hub) : IClassFixture<SqliteHub>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_61_pass(bool withToken)
    {
        var environment = new Dictionary<string, string>();
        if (withToken) environment["TOKEN"] = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var (code, output) = await Oracles.Project.RunAsync(environment, "audit.mjs", new Uri(hub.Address, "/graphql").ToString(), "--strict");
        Assert.True(code == 0, output);
        Assert.Contains("total 61 ", output, StringComparison.Ordinal);
        Assert.Contains("ok 61 ", output, StringComparison.Ordinal);
    }
}

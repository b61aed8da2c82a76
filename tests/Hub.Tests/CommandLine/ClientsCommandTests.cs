namespace Hub.Tests.CommandLine;

/// <summary>The registry of clients by command, in a database of its own, named by the environment as an operator would.</summary>
[Collection("environment")]
public sealed class ClientsCommandTests : IDisposable
{
    private static readonly string[] Health = ["clients", "add", "hz-health", "--audience", "HEALTH", "--region", "330000", "--purpose", "INDUSTRY_FOLLOW_UP", "CASE_TRANSFER", "--by", "anna"];

    private readonly TemporaryFolder _folder = new();

    public ClientsCommandTests() => Environment.SetEnvironmentVariable("ConnectionStrings__Hub", $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Hub", null);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_grant_is_given_listed_narrowed_and_revoked()
    {
        var id = await AddAsync("--until", "2099-12-31");
        var line = Assert.Single(await ListAsync(), l => l.StartsWith(id, StringComparison.Ordinal));
        foreach (var cell in (string[])["hz-health", "ACTIVE", "HEALTH", "330000", "INDUSTRY_FOLLOW_UP,CASE_TRANSFER", "2099-12-31T16:00Z", "anna"]) Assert.Contains(cell, line, StringComparison.Ordinal);

        var (code, output, error) = await RunAsync("clients", "narrow", id, "--region", "330100", "--purpose", "CASE_TRANSFER", "--without", "Practitioner.name");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"{id} revoked", output, StringComparison.Ordinal);
        line = Assert.Single(await ListAsync(), l => l.StartsWith('G') && l.Contains("hz-health", StringComparison.Ordinal));
        foreach (var cell in (string[])["ACTIVE", "330100", "CASE_TRANSFER", "Practitioner.name,PractitionerFilter.name"]) Assert.Contains(cell, line, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("clients", "revoke", "hz-health", "--reason", "contract ended", "--by", "anna")).Code);
        Assert.DoesNotContain(await ListAsync(), l => l.Contains("hz-health", StringComparison.Ordinal));
        var all = (await ListAsync("--all")).Where(l => l.Contains("hz-health", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, all.Count);
        Assert.All(all, l => Assert.Contains("REVOKED", l, StringComparison.Ordinal));
        Assert.Contains(all, l => l.EndsWith("by anna: contract ended", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_grant_that_has_not_begun_is_NOT_YET_and_one_that_is_over_EXPIRED()
    {
        await AddAsync("--from", "2099-01-01");
        Assert.Contains(await ListAsync(), l => l.Contains("NOT YET", StringComparison.Ordinal) && l.Contains("2098-12-31T16:00Z", StringComparison.Ordinal));
        await AddAsync("--until", $"{DateTimeOffset.UtcNow.AddSeconds(1):yyyy-MM-dd'T'HH:mm:ss'Z'}");
        while (!(await ListAsync("--all")).Any(l => l.Contains("EXPIRED", StringComparison.Ordinal))) await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("--audience HEALT", "HEALTH")]
    [InlineData("--audience PUBLIC", "without a token")]
    [InlineData("--region 3301", "six digits")]
    [InlineData("--purpose SETTLEMENT", "INDUSTRY_FOLLOW_UP, CASE_TRANSFER")]
    [InlineData("--purpose CURIOSITY", "CURIOSITY")]
    [InlineData("--without Practitioner.nmae", "nmae")]
    [InlineData("--without Doctor.name", "Doctor")]
    [InlineData("--without name", "Type.field")]
    [InlineData("--until soon", "2026-12-31")]
    [InlineData("--until 2020-01-01", "before it begins")]
    [InlineData("--body AGENCY", "INSURANCE")]
    [InlineData("--institution X", "institution")]
    [InlineData("--audience INSTITUTION --purpose FUND_SUPERVISION", "--institution is needed")]
    [InlineData("--audience PRACTITIONER --purpose SELF_ACCESS", "--person is needed")]
    public async Task What_makes_no_sense_is_refused_and_nothing_is_given(string given, string hint)
    {
        var other = given.Split(' ');
        List<string> args = [.. Health];
        for (var i = 0; i < other.Length; i += 2)
        {
            var at = args.IndexOf(other[i]);
            if (at >= 0) args.RemoveRange(at, args.FindIndex(at + 1, a => a.StartsWith("--", StringComparison.Ordinal)) - at);
            args.AddRange([other[i], other[i + 1]]);
        }

        var (code, output, error) = await RunAsync([.. args]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(hint, error, StringComparison.Ordinal);
        Assert.Single(await ListAsync("--all"));
    }

    [Fact]
    public async Task Widening_is_refused_and_told_how_it_is_done()
    {
        var id = await AddAsync();
        var (code, _, error) = await RunAsync("clients", "narrow", id, "--region", "000000");
        Assert.Equal(1, code);
        Assert.Contains("hub clients add", error, StringComparison.Ordinal);
        Assert.Contains("G404", (await RunAsync("clients", "narrow", "G404", "--region", "330100")).Error, StringComparison.Ordinal);
        Assert.Contains("nobody", (await RunAsync("clients", "revoke", "nobody", "--reason", "x")).Error, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => Shell.RunAsync([.. args, "--environment", "Development"]);

    private static async Task<string> AddAsync(params string[] more)
    {
        var (code, output, error) = await RunAsync([.. Health, .. more]);
        Assert.Equal((0, ""), (code, error));
        return output.Split(' ')[0];
    }

    private static async Task<string[]> ListAsync(params string[] more)
    {
        var (code, output, error) = await RunAsync(["clients", "list", .. more]);
        Assert.Equal((0, ""), (code, error));
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

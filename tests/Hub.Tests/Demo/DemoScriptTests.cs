using Hub.Configuration;
using Hub.Demo;
using Hub.Domain;
using Hub.Tokens;

namespace Hub.Tests.Demo;

public sealed class DemoScriptTests
{
    [Fact]
    public void Every_audience_that_a_token_can_carry_has_a_caller()
    {
        var audiences = DemoScript.Read().Callers.Select(c => c.Claims["audience"]);
        Assert.Equal(EnumName.All<Audience>().Where(a => a != "PUBLIC").Order(StringComparer.Ordinal), audiences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_block_that_is_printed_has_its_token_and_one_command()
    {
        var clock = new TestClock(new DateTimeOffset(2025, 12, 15, 0, 0, 0, TimeSpan.Zero));
        using var output = new StringWriter();
        new DemoGuide("http://localhost:1", new DateOnly(2025, 12, 15), new TokenIssuer(HubKeys.DevelopmentSigning, "hub", "hub", clock), clock).Write(output);
        var blocks = output.ToString().Split("\n# ")[1..];
        Assert.Equal(DemoScript.Read().Callers.Sum(c => c.Asks.Count) + 3, blocks.Length);
        var printed = output.ToString();
        Assert.InRange(printed.IndexOf("http://localhost:1/ ", StringComparison.Ordinal), 0, printed.IndexOf("curl", StringComparison.Ordinal));
        Assert.All(blocks, block =>
        {
            Assert.Single(block.Split('\n'), line => line.StartsWith("curl ", StringComparison.Ordinal));
            // The operation stands between single quotes in the shell.
            Assert.Equal(0, block.Split('\n').Single(line => line.StartsWith("curl ", StringComparison.Ordinal)).Count(c => c == '\'') % 2);
            Assert.DoesNotContain("{run}", block);
        });
    }
}

namespace Hub.Tests.CommandLine;

public sealed class HelpTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("token")]
    [InlineData("generate")]
    [InlineData("rulebooks")]
    [InlineData("documents")]
    [InlineData("clients")]
    [InlineData("webhooks")]
    [InlineData("keys")]
    public async Task Help_names_every_command_and_each_command_teaches_by_examples(string command)
    {
        var (_, all, _) = await Shell.RunAsync("--help");
        Assert.Contains(command, all);
        var (code, help, error) = await Shell.RunAsync(command, "--help");
        Assert.Equal(0, code);
        Assert.Equal("", error);
        Assert.Contains($"hub {command}", help);
        Assert.Contains("Examples:", help);
    }

    [Theory]
    [InlineData("import", "2 some rejected")]
    [InlineData("rulebooks", "2 faults found")]
    [InlineData("documents", "2 some turned away")]
    [InlineData("keys", "2 some rows are broken")]
    [InlineData("serve", "1 could not start")]
    public async Task Help_says_what_the_exit_codes_mean(string command, string meaning)
    {
        var (_, help, _) = await Shell.RunAsync(command, "--help");
        Assert.Contains(meaning, help);
    }

    [Fact]
    public async Task An_unknown_command_fails_and_says_so()
    {
        var (code, _, error) = await Shell.RunAsync("improt");
        Assert.Equal(1, code);
        Assert.Contains("improt", error);
    }
}

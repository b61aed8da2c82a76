using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Documents;

namespace Hub.Tests.CommandLine;

/// <summary>Adds documents to a folder of its own, named by the environment as an operator would.</summary>
public sealed class DocumentsCommandTests : IDisposable
{
    private const string Rulebooks = "query Rulebooks { rulebooks { id } }";
    private readonly TemporaryFolder _folder = new();

    public DocumentsCommandTests() => Environment.SetEnvironmentVariable("Hub__Documents__Folder", Path.Combine(_folder.Path, "trusted"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("Hub__Documents__Folder", null);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_one_document_found_by_the_hash_of_its_bytes()
    {
        var file = Write("rulebooks.graphql", Rulebooks + "\n");
        Assert.Equal((0, $"sha256:{HashOf(Rulebooks + "\n")} added\n", ""), await Shell.RunAsync("documents", "add", file));
        Assert.Equal((0, $"sha256:{HashOf(Rulebooks + "\n")} already there\n", ""), await Shell.RunAsync("documents", "add", file));
        Assert.Equal(Rulebooks + "\n", await FindAsync($"sha256:{HashOf(Rulebooks + "\n")}"));
        Assert.Null(await FindAsync($"sha256:{HashOf(Rulebooks)}"));
    }

    [Fact]
    public async Task An_Apollo_manifest_and_a_Relay_manifest_keep_their_ids()
    {
        var apollo = Write("apollo.json", JsonSerializer.Serialize(new
        {
            format = "apollo-persisted-query-manifest", version = 1, operations = new[] { new { id = HashOf(Rulebooks), name = "Rulebooks", type = "query", body = Rulebooks } },
        }));
        var relay = Write("relay.json", JsonSerializer.Serialize(new Dictionary<string, string> { ["0cc175b9c0f1b6a831c399e269772661"] = "query Other { rulebooks { document } }" }));
        var (code, output, error) = await Shell.RunAsync("documents", "add", apollo, relay);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("also as 0cc175b9c0f1b6a831c399e269772661", output);
        Assert.Equal(Rulebooks, await FindAsync(HashOf(Rulebooks)));
        Assert.Equal("query Other { rulebooks { document } }", await FindAsync("0cc175b9c0f1b6a831c399e269772661"));
    }

    [Theory]
    [InlineData("bad.graphql", "query { rulebooks { idd } }", "idd")]
    [InlineData("bad.graphql", "query {", "1:")]
    [InlineData("bad.json", "{", "JSON")]
    [InlineData("bad.json", "[1]", "manifest")]
    [InlineData("bad.json", """{"operations":[{"id":"x"}]}""", "manifest")]
    [InlineData("bad.json", """{"../../escape":"{ rulebooks { id } }"}""", "../../escape")]
    [InlineData("bad.json", """{"0000000000000000000000000000000000000000000000000000000000000000":"{ rulebooks { id } }"}""", "not the document's")]
    public async Task What_cannot_be_trusted_is_turned_away_with_its_reason_and_the_rest_goes_in(string name, string content, string reason)
    {
        var (code, output, error) = await Shell.RunAsync("documents", "add", Write(name, content), Write("good.graphql", Rulebooks));
        Assert.Equal(2, code);
        Assert.Contains(name, error);
        Assert.Contains(reason, error);
        Assert.Equal($"sha256:{HashOf(Rulebooks)} added\n", output);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder.Path, "trusted")));
    }

    [Fact]
    public async Task An_id_never_changes_its_meaning()
    {
        Assert.Equal(0, (await Shell.RunAsync("documents", "add", Write("one.json", """{"id":"{ rulebooks { id } }"}"""))).Code);
        var (code, _, error) = await Shell.RunAsync("documents", "add", Write("two.json", """{"id":"{ rulebooks { document } }"}"""));
        Assert.Equal(2, code);
        Assert.Contains("never changes", error);
        Assert.Equal("{ rulebooks { id } }", await FindAsync("id"));
    }

    [Fact]
    public async Task A_file_that_was_changed_afterwards_is_no_longer_what_its_hash_says()
    {
        await Shell.RunAsync("documents", "add", Write("one.graphql", Rulebooks));
        await File.AppendAllTextAsync(Path.Combine(_folder.Path, "trusted", $"{HashOf(Rulebooks)}.graphql"), " ", TestContext.Current.CancellationToken);
        Assert.Null(await FindAsync($"sha256:{HashOf(Rulebooks)}"));
    }

    [Theory]
    [InlineData("../hub")]
    [InlineData("/etc/passwd")]
    [InlineData("sha256:../hub")]
    [InlineData("")]
    public async Task An_id_never_leads_out_of_the_folder(string id)
    {
        Write("hub.graphql", "secret");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "trusted"));
        Assert.Null(await FindAsync(id));
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails() => Assert.Equal(1, (await Shell.RunAsync("documents", "add", Path.Combine(_folder.Path, "none.graphql"))).Code);

    private async Task<string?> FindAsync(string id) =>
        await new TrustedDocuments(Path.Combine(_folder.Path, "trusted")).FindAsync(id, TestContext.Current.CancellationToken) is { } text ? Encoding.UTF8.GetString(text) : null;

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

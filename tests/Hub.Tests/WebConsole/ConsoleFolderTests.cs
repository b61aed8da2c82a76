using System.Net.Sockets;
using System.Text;
using Hub.WebConsole;
using Microsoft.Extensions.FileProviders;

namespace Hub.Tests.WebConsole;

/// <summary>Nothing is handed out but what lies in the console's folder.</summary>
public sealed class ConsoleFolderTests
{
    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("assets/../../secret.txt")]
    [InlineData("assets/../../console/../secret.txt")]
    [InlineData("..\\secret.txt")]
    [InlineData("{outside}/secret.txt")]
    [InlineData("/{outside}/secret.txt")]
    [InlineData(".built")]
    [InlineData("assets")]
    [InlineData("linked.txt")]
    [InlineData("linked/secret.txt")]
    [InlineData("linked/deeper/secret.txt")]
    public void No_name_leads_out_of_the_folder(string name)
    {
        using var outside = new TemporaryFolder();
        var folder = Path.Combine(outside.Path, "console");
        foreach (var file in (string[])["secret.txt", "deeper/secret.txt", "console/.built", "console/assets/main.js"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(outside.Path, file))!);
            File.WriteAllText(Path.Combine(outside.Path, file), "");
        }
        File.CreateSymbolicLink(Path.Combine(folder, "linked.txt"), Path.Combine(outside.Path, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "linked"), outside.Path);
        using var provider = new PhysicalFileProvider(folder);
        var files = new ConsoleFiles(provider);
        Assert.NotNull(files.Find("assets/main.js"));
        Assert.Null(files.Find(name.Replace("{outside}", outside.Path, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/assets/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    public async Task No_address_does_either_as_it_comes_over_the_wire(string address)
    {
        await using var site = await ConsoleSite.StartAsync();
        // A client of HTTP would take the dots out first.
        using var client = new TcpClient();
        await client.ConnectAsync(site.Http.BaseAddress!.Host, site.Http.BaseAddress.Port);
        await using var wire = client.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(wire);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(ConsoleSite.Secret, answer, StringComparison.Ordinal);
    }
}

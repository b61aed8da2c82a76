using System.Diagnostics;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>What the demo prints works when it is pasted into a shell as printed.</summary>
public sealed class DemoAsPrinted : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hub-demo-").FullName;
    private readonly StringBuilder _printed = new();
    private Process? _demo;

    public async ValueTask InitializeAsync()
    {
        _demo = HubProgram.Start(_folder, null, "demo", "--urls", "http://127.0.0.1:0");
        while (!_printed.ToString().Contains("make one happen", StringComparison.Ordinal) || !_printed.ToString().EndsWith("'\n\n", StringComparison.Ordinal))
            _printed.Append(await _demo.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(_printed + await _demo.StandardError.ReadToEndAsync())).Append('\n');
    }

    [Fact]
    public async Task Every_block_answers_and_the_subscription_hears_the_submission()
    {
        var blocks = _printed.ToString().Split("\n# ").Skip(1).Select(b => b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..]).ToList();
        var (subscription, submission) = (blocks[^2], blocks[^1]);
        Assert.Contains("text/event-stream", subscription, StringComparison.Ordinal);
        foreach (var block in blocks[..^2])
        {
            var answer = JsonSerializer.Deserialize<JsonElement>(await PasteAsync(block));
            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        }

        using var listening = Bash(subscription);
        // The first thing on the stream is a comment with the place from which it is live.
        Assert.StartsWith(":", await listening.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Contains("\"ACCEPTED\"", await PasteAsync(submission), StringComparison.Ordinal);
        string? line;
        do line = await listening.StandardOutput.ReadLineAsync();
        while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
        Assert.Contains("\"after\":\"SUSPENDED\"", line, StringComparison.Ordinal);
        listening.Kill(entireProcessTree: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_demo is not null)
        {
            _demo.Kill(entireProcessTree: true);
            await _demo.WaitForExitAsync();
            _demo.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> PasteAsync(string block)
    {
        using var bash = Bash(block);
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return output;
    }

    private static Process Bash(string block)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(block);
        return Process.Start(start)!;
    }
}

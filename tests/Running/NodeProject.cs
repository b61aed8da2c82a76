using System.Diagnostics;

namespace Hub.Running;

/// <summary>A folder under tests with a package.json: its packages installed once for each lock file, its scripts run by Node.js.</summary>
public sealed class NodeProject
{
    private readonly Lazy<Task> _installed;

    public NodeProject(string name)
    {
        Folder = Path.Combine(SourceTree.Root, "tests", name);
        _installed = new Lazy<Task>(InstallAsync);
    }

    public string Folder { get; }

    /// <summary>Runs `node` with the arguments in the folder; both outputs together, as a terminal would show them.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        await _installed.Value;
        return await RunAsync("node", environment, arguments);
    }

    private async Task InstallAsync()
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        var stamp = Path.Combine(Folder, "node_modules", ".installed-lock.json");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == lockFile) return;
        var (code, output) = await RunAsync("npm", null, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if (code != 0) throw new InvalidOperationException($"npm ci in {Folder} failed:\n{output}");
        await File.WriteAllTextAsync(stamp, lockFile);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string program, IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        // No colour, no questions, no search for newer versions.
        start.Environment["NO_COLOR"] = start.Environment["CI"] = start.Environment["NO_UPDATE_NOTIFIER"] = "1";
        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"{start.FileName} is missing: install Node.js 20 or newer with npm, or run test.sh, which does.");
        }
    }
}

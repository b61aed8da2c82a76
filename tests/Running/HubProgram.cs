using System.Diagnostics;

namespace Hub.Running;

/// <summary>The program as a user starts it: a process of its own.</summary>
public static class HubProgram
{
    /// <summary>As it was built with the tests.</summary>
    public static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "hub.dll");

    public static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments) => Start(folder, environment, null, arguments);

    /// <param name="limits">What a shell is to say before it becomes the hub, such as "ulimit -n 700"; null: nothing.</param>
    public static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, string? limits, string[] arguments)
    {
        // Nothing but a shell can lower the limits of a process that it becomes.
        var start = new ProcessStartInfo(limits is null ? "dotnet" : "sh")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (limits is not null)
        {
            foreach (var word in (string[])["-c", $"{limits}; exec dotnet \"$@\"", "sh"]) start.ArgumentList.Add(word);
        }
        start.ArgumentList.Add(Dll);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_gcServer"] = "0";
        // It lives for seconds: making its code faster, in this many milliseconds, would take more than it wins.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "20000";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The hub did not start.");
    }

    /// <summary>Runs a command to its end: exit code, standard output, standard error.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

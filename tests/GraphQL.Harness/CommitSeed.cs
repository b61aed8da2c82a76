using System.Diagnostics;

namespace GraphQL.Harness;

/// <summary>Each commit is put to questions of its own, and put to them again when it is tested again; a tree without history gets those of no commit.</summary>
public static class CommitSeed
{
    /// <returns>The commit's hash, or "no-commit".</returns>
    public static string Read()
    {
        var start = new ProcessStartInfo("git", ["rev-parse", "HEAD"]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start)!;
            var hash = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? hash : "no-commit";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "no-commit";
        }
    }
}

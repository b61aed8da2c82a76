namespace Hub.Tests.CommandLine;

/// <summary>Runs the command line as a shell would.</summary>
internal static class Shell
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using Hub.Clients;
using Hub.Configuration;
using Hub.Domain;
using Hub.Store;
using Hub.Webhooks;

namespace Hub.Commands;

/// <summary>The hub's command line.</summary>
public static class CommandLine
{
    private const string Lesson = """
        Examples:
          hub demo                                   see everything work, with made-up data
          hub import registrations.csv decisions.csv take files in
          hub token --audience HEALTH --region 330100 --purpose INDUSTRY_FOLLOW_UP
          hub serve --urls http://0.0.0.0:5080       serve the GraphQL API

        Settings come from appsettings.json, the environment (ConnectionStrings__Hub, Hub__Tokens__SigningKey, …) and the
        options above. Exit codes: 0 done, 1 failed, 2 done but some rows or rules were turned away.
        """;

    /// <param name="output">Where results go; null: the console.</param>
    /// <param name="error">Where complaints go; null: the console.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
        };
        try
        {
            return await Root().Parse(args).InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception expected) when (Outage.Of(expected) is not null || expected is SettingsException or RulebookException or ImportException or GrantException or AuditUnavailableException or IOException or UnauthorizedAccessException or DbException or InvalidOperationException { InnerException: DbException })
        {
            await configuration.Error.WriteLineAsync(expected is not DatabaseOutageException && Outage.Of(expected) is { } outage ? $"The database of ConnectionStrings:Hub {outage.Reason}" : expected.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("The hub for the standing of medical staff: who may be paid from the insurance fund, where, and since when.")
        {
            HubOptions.Environment(),
            new DemoCommand(),
            new ServeCommand(),
            new ImportCommand(),
            new TokenCommand(),
            new GenerateCommand(),
            new RulebooksCommand(),
            new DocumentsCommand(),
            new ClientsCommand(),
            new WebhooksCommand(),
            new RebuildCommand(),
            new VerifyCommand(),
            new ExportCommand(),
            new BackupCommand(),
            new SnapshotCommand(),
            new KeysCommand(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!, Lesson);
        return root;
    }
}

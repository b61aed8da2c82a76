using System.CommandLine;
using System.Globalization;

namespace Hub.Commands;

/// <summary>Options that several commands share.</summary>
public static class HubOptions
{
    private const string EnvironmentName = "--environment";

    /// <summary>For the root; every command below it has it too.</summary>
    public static Option<string?> Environment() => new(EnvironmentName)
    {
        Description = "Development (built-in keys) or Production (your own keys). Default: ASPNETCORE_ENVIRONMENT, else Development in a debug build, else Production.",
        HelpName = "NAME",
        Recursive = true,
    };

    public static string? EnvironmentOf(ParseResult parsed) => parsed.GetValue<string?>(EnvironmentName);

    public static Option<string?> Urls() => new("--urls")
    {
        Description = "Where to listen, for example http://0.0.0.0:5080. Default: ASPNETCORE_URLS, else http://localhost:5080.",
        HelpName = "URLS",
    };

    public static Option<DateOnly?> Today(string otherwise) => Day("--today", $"The day of the law, as yyyy-MM-dd; only in Development and demo. Default: {otherwise}.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{text}' is not a day as yyyy-MM-dd.");
            return null;
        },
    };
}

using System.CommandLine;
using System.Globalization;
using Hub.Configuration;
using Hub.Domain;
using Hub.Schema;

namespace Hub.Clients;

/// <summary>The options that say what a grant gives, and what they mean.</summary>
internal sealed class GrantOptions
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public Option<string?> Region { get; } = new("--region") { Description = "Whose region: 330000 a province, 330100 a city, 330106 a county, 000000 the country.", HelpName = "R" };
    public Option<string[]> Purposes { get; } = new("--purpose") { Description = $"For what: any of those that the audience may ask for, of {string.Join(", ", EnumName.All<Purpose>())}.", HelpName = "P", AllowMultipleArgumentsPerToken = true };
    public Option<string?> Until { get; } = new("--until") { Description = "When it ends: a day as yyyy-MM-dd (in Asia/Shanghai, its last) or a moment as 2026-12-31T16:00:00Z.", HelpName = "WHEN" };
    public Option<string[]> Without { get; } = new("--without") { Description = "Fields of the contract that the client is not to have, as Type.field; of an interface, on all of its types.", HelpName = "FIELD", AllowMultipleArgumentsPerToken = true };
    public Option<string> By { get; } = new("--by") { Description = "Who does it, for the audit. Default: the user that runs the command.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };

    /// <exception cref="SettingsException">It is no region.</exception>
    public RegionCode? RegionOf(ParseResult parsed) => parsed.GetValue(Region) is not { } text ? null
        : RegionCode.TryParse(text, out var region) ? region
        : throw new SettingsException($"--region {text}: a region has six digits, for example 330100.");

    /// <exception cref="SettingsException">The audience may not ask for one of them.</exception>
    public IReadOnlyList<Purpose>? PurposesOf(ParseResult parsed, Audience audience)
    {
        if (parsed.GetValue(Purposes) is not { Length: > 0 } texts) return null;
        var may = StatedPurposes.Published.Of(audience);
        return [.. texts.Distinct().Select(text => EnumName.TryParse<Purpose>(text, out var purpose) && may.Contains(purpose) ? purpose
            : throw new SettingsException($"--purpose {text}: {StatedPurposes.Published.Refuse(audience, text)}")).Order()];
    }

    /// <summary>A day is the last on which it holds.</summary>
    /// <exception cref="SettingsException">It is no moment.</exception>
    public DateTimeOffset? UntilOf(ParseResult parsed) => MomentOf(parsed.GetValue(Until), "--until", lastDay: true);

    /// <exception cref="SettingsException">The contract has no such field.</exception>
    public FieldSet WithoutOf(ParseResult parsed) => ContractFields.Of(parsed.GetValue(Without) ?? []);

    public static DateTimeOffset? MomentOf(string? text, string option, bool lastDay = false)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.AddDays(lastDay ? 1 : 0), TimeOnly.MinValue, Shanghai).ToUniversalTime();
        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment.ToUniversalTime();
        throw new SettingsException($"{option} {text}: write a day as 2026-12-31, or a moment as 2026-12-31T16:00:00Z.");
    }
}

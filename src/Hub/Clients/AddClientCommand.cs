using System.CommandLine;
using Hub.Commands;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;

namespace Hub.Clients;

/// <summary>clients add: gives a client a grant.</summary>
internal sealed class AddClientCommand : TaughtCommand
{
    private readonly Argument<string> _subject = new("SUBJECT") { Description = "The client: the subject (sub) of its tokens." };
    private readonly Option<string> _audience = new("--audience") { Description = $"As whom: {string.Join(", ", EnumName.All<Audience>().Where(a => a != EnumName.Of(Audience.Public)))}.", HelpName = "A", Required = true };
    private readonly Option<string?> _institution = new("--institution") { Description = "Only for this institution; INSTITUTION needs it.", HelpName = "C" };
    private readonly Option<string?> _person = new("--person") { Description = "Only for this person; PRACTITIONER needs it.", HelpName = "C" };
    private readonly Option<string?> _body = new("--body") { Description = $"Only as this body of INSURANCE: {string.Join(", ", EnumName.All<InsuranceBody>())}.", HelpName = "B" };
    private readonly Option<string?> _from = new("--from") { Description = "When it begins: a day as yyyy-MM-dd (in Asia/Shanghai) or a moment as 2026-01-01T00:00:00Z. Default: now.", HelpName = "WHEN" };
    private readonly GrantOptions _options = new();

    public AddClientCommand() : base("add", "Give a client a grant.", ClientsCommand.Examples)
    {
        (_options.Region.Required, _options.Purposes.Required) = (true, true);
        Add(_subject);
        foreach (var option in new Option[] { _audience, _options.Region, _options.Purposes, _institution, _person, _body, _from, _options.Until, _options.Without, _options.By }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var draft = Read(parsed, TimeProvider.System.GetUtcNow());
        await using var store = await ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);
        var grant = await store.Clients.GiveAsync(draft, cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{grant.Id} given to {grant.Client}.");
        return ExitCode.Done;
    }

    private ClientGrant Read(ParseResult parsed, DateTimeOffset now)
    {
        var audience = OneOf<Audience>(parsed.GetRequiredValue(_audience), "--audience");
        if (audience == Audience.Public) throw new SettingsException("--audience PUBLIC: that is whoever comes without a token; nobody can be given it.");
        var grant = new ClientGrant
        {
            Id = "",
            Client = parsed.GetRequiredValue(_subject).Trim() is { Length: > 0 } subject ? subject : throw new SettingsException("SUBJECT is empty."),
            Audience = audience,
            Region = _options.RegionOf(parsed)!.Value,
            Institution = parsed.GetValue(_institution) is not { } code ? null : InstitutionCode.TryParse(code, out var institution) ? institution : throw new SettingsException($"--institution {code}: that is no institution's code."),
            Person = parsed.GetValue(_person) is not { } own ? null : PersonCode.TryParse(own, out var person) ? person : throw new SettingsException($"--person {own}: that is no person's code."),
            Body = parsed.GetValue(_body) is { } body ? OneOf<InsuranceBody>(body, "--body") : null,
            Purposes = _options.PurposesOf(parsed, audience)!,
            Without = _options.WithoutOf(parsed),
            Starts = GrantOptions.MomentOf(parsed.GetValue(_from), "--from") ?? now,
            Ends = _options.UntilOf(parsed),
            GivenAt = now,
            GivenBy = parsed.GetRequiredValue(_options.By),
        };
        if (audience == Audience.Institution && grant.Institution is null) throw new SettingsException("--institution is needed: INSTITUTION asks for one institution only.");
        if (audience == Audience.Practitioner && grant.Person is null) throw new SettingsException("--person is needed: PRACTITIONER asks for one person only.");
        if (grant.Body is not null && audience != Audience.Insurance) throw new SettingsException("--body goes with --audience INSURANCE only.");
        if (grant.Ends <= grant.Starts || grant.Ends <= now) throw new SettingsException("--until: the grant would end before it begins.");
        return grant;
    }

    private static T OneOf<T>(string name, string option) where T : struct, Enum =>
        EnumName.TryParse<T>(name, out var value) ? value : throw new SettingsException($"{option} {name}: write one of {string.Join(", ", EnumName.All<T>())}.");
}

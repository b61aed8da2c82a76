using System.CommandLine;
using Hub.Commands;
using Hub.Configuration;
using Hub.Serving;
using Hub.Store;

namespace Hub.Clients;

/// <summary>clients narrow: puts a narrower grant in the place of one, at once.</summary>
internal sealed class NarrowClientCommand : TaughtCommand
{
    private readonly Argument<string> _grant = new("GRANT") { Description = "The grant, as clients list shows it." };
    private readonly GrantOptions _options = new();

    public NarrowClientCommand() : base("narrow", "Put a narrower grant in the place of one; widening is refused: that is clients add.", ClientsCommand.Examples)
    {
        Add(_grant);
        foreach (var option in new Option[] { _options.Region, _options.Purposes, _options.Until, _options.Without, _options.By }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(_grant);
        await using var store = await ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);
        var audience = (await store.Clients.ListAsync(cancellation)).FirstOrDefault(g => g.Id == id)?.Audience;
        var narrowing = new GrantNarrowing
        {
            Region = _options.RegionOf(parsed),
            Purposes = audience is { } known ? _options.PurposesOf(parsed, known) : null,
            Ends = _options.UntilOf(parsed),
            Without = _options.WithoutOf(parsed),
        };
        var grant = await store.Clients.NarrowAsync(id, narrowing, parsed.GetRequiredValue(_options.By), cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{id} revoked; {grant.Id} given to {grant.Client} in its place.");
        return ExitCode.Done;
    }
}

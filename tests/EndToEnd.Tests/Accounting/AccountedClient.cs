using GraphQL.Language;
using Hub.Running;

namespace Hub.EndToEnd.Accounting;

/// <summary>A caller that writes down, of everything it asks, whose fields it was shown and which were withheld.</summary>
internal sealed class AccountedClient(RunningHub hub, string name, IReadOnlyDictionary<string, string> claims, PersonDirectory directory)
{
    private string? _token;
    private ClientContract? _contract;

    /// <summary>What it should be on record for, a line for each answer that was about a person.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>Of how many persons it was told a public status, by operation.</summary>
    public Dictionary<string, (int Answers, int Persons)> LookUps { get; } = [];

    private string Subject => $"{name}-{claims["region"]}";

    public async Task<string> TokenAsync() => _token ??= await hub.TokenAsync(claims["audience"], claims["region"], claims["purpose"],
        [.. claims.Where(c => c.Key is not ("audience" or "region" or "purpose")).SelectMany(c => (string[])[$"--{c.Key}", c.Value]), "--subject", Subject]);

    /// <summary>
    /// Asks twice: as it stands, and with every object named, which is how the client knows whose the objects of the first were. A submit is answered
    /// otherwise the second time, so a mutation is sent with every object named alone.
    /// </summary>
    /// <param name="about">The code of the person whom the operation itself names.</param>
    public async Task AskAsync(string operation, string? about = null)
    {
        var (document, token) = (Parser.Parse(operation), await TokenAsync());
        var written = new NamedDocument(await ContractAsync()).Write(document);
        JsonElement? answer = document.Operations.Single().Operation == OperationType.Mutation ? null : await hub.AskAsync(token, operation);
        var named = await hub.AskAsync(token, written);
        Assert.True(named.TryGetProperty("data", out _), named.ToString());
        if (answer is { } plain) await NoteAsync("ANSWER", document, plain, named, about);
        await NoteAsync("ANSWER", Parser.Parse(written), named, named, about);
    }

    /// <summary>Listens to the next event of a subscription, asked in both ways, while something makes it happen.</summary>
    /// <param name="field">The subscription's field, which is asked from where the sockets were opened.</param>
    public async Task HearAsync(string operation, string field, Func<Task> makeHappen)
    {
        await using var plain = await GraphQLSocket.OpenAsync(hub.Address, await TokenAsync());
        await using var naming = await GraphQLSocket.OpenAsync(hub.Address, await TokenAsync());
        var document = Parser.Parse(operation.Replace(field, $"{field}(after: \"{plain.Acknowledgement.GetProperty("cursor")}\")", StringComparison.Ordinal));
        var written = new NamedDocument(await ContractAsync()).Write(document);
        await plain.SubscribeAsync("plain", Printer.Print(document));
        await naming.SubscribeAsync("naming", written);
        await makeHappen();
        var (answer, again) = ((await plain.ReceiveAsync())!.Value.GetProperty("payload"), (await naming.ReceiveAsync())!.Value.GetProperty("payload"));
        await NoteAsync("DELIVERY", document, answer, again, null);
        await NoteAsync("DELIVERY", Parser.Parse(written), again, again, null);
    }

    private async Task<ClientContract> ContractAsync()
    {
        if (_contract is not null) return _contract;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Address, "/graphql/schema.graphql"));
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        using var response = await hub.Http.SendAsync(request);
        return _contract = new ClientContract(await response.Content.ReadAsStringAsync());
    }

    private async Task NoteAsync(string kind, Document document, JsonElement answer, JsonElement named, string? about)
    {
        var persons = (await Recomputed.OfAsync(document, answer, named, await ContractAsync(), directory, about)).Persons;
        var operation = document.Operations.Single().Name ?? "";
        if (claims["audience"] == "PLATFORM" && persons.Count > 0)
        {
            var (answers, looked) = LookUps.GetValueOrDefault(operation);
            LookUps[operation] = (answers + 1, looked + persons.Count);
        }
        else if (persons.Count > 0 || kind == "DELIVERY")
        {
            var told = persons.Select(p => $"{p.Key}: {string.Join(' ', p.Value.Shown)} / {string.Join(' ', p.Value.Withheld)}");
            Expected.Add($"{kind} {Subject} {claims["audience"]} {claims["region"]} {claims["purpose"]} '{operation}'\n  {string.Join("\n  ", told)}");
        }
    }
}

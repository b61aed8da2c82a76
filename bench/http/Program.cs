using Bench.Http;

// The questions that are asked over HTTP, of the hub and of what answers the same beside it, turn by turn; lines of JSON for report.mjs.
// Usage: Bench.Http [--people N] [--rounds N] [--seconds N] [--idle N] [--fanout N] [--cold N] [question …]; with --undisclosed, a hub that leaves no record of whom it told; with --counting, one that tells what it
// allocates; with --clients, one of the processes that subscribe.
if (args is ["--undisclosed"])
{
    await UndisclosedHub.RunAsync();
    return;
}
if (args is ["--counting"])
{
    await CountingHub.RunAsync();
    return;
}
if (args is ["--clients", .. var told])
{
    await SocketClients.RunAsync(told);
    return;
}
var options = BenchOptions.Read(args);
await using var world = await World.StartAsync(options);
foreach (var question in options.Questions)
{
    await (question switch
    {
        "practitioner" => PractitionerQuestion.AskAsync(world),
        "publicStatus" => StatusQuestion.AskAsync(world),
        "http" => AllocationQuestion.AskAsync(world),
        "sockets" => SocketsQuestion.AskAsync(world),
        "fanout" => FanOutQuestion.AskAsync(world),
        "start" => ColdStartQuestion.AskAsync(world),
        "growth" => GrowthQuestion.AskAsync(world),
        _ => throw new ArgumentException($"There is no question {question}."),
    });
}

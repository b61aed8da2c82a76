using System.Collections.Concurrent;

namespace Hub.Clustered;

/// <summary>A department's client: whatever happens to its connection, it comes again, at any door, and goes on behind what it has.</summary>
internal sealed class Subscriber(int index, Want want, string token, IReadOnlyList<Uri> doors, HttpClient http, Random random, Action progress)
{
    private readonly Lock _lock = new();
    private readonly List<Received> _received = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly ConcurrentQueue<string> _refusals = [];

    /// <summary>Lets the hub keep its place, and acknowledges now and then.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Until this has ended nothing is read after the first event.</summary>
    public Task? Asleep { get; init; }

    public Want Want => want;

    /// <summary>Everything received, each event once, in the order of the first time.</summary>
    public IReadOnlyList<Received> Received { get { lock (_lock) return [.. _received]; } }

    public int Count { get { lock (_lock) return _received.Count; } }

    public int Connections { get; private set; }

    public int Repeats { get; private set; }

    /// <summary>The codes of the errors that it was answered with.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    /// <summary>What no subscriber may ever see.</summary>
    public string? Wrong { get; private set; }

    public string Trouble { get; private set; } = "";

    /// <summary>One that sleeps asks for much an event, so that little fits in between.</summary>
    private string Query => $$"""
        subscription($after: Cursor, $consumer: String, $where: EventFilter) { events(after: $after, consumer: $consumer, where: $where) {
          id number digest cursor {{(Asleep is null ? "" : string.Concat(Enumerable.Range(0, 40).Select(n => $"x{n}{new string('_', 500)}: id ")))}} } }
        """;

    private string Name => $"desk-{index}";

    private bool IsSocket => index % 2 == 0;

    public async Task RunAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                Connections++;
                await using var line = await OpenAsync().WaitAsync(over);
                while (await line.NextAsync().WaitAsync(over) is { } payload)
                {
                    await TakeAsync(payload, over);
                }
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost)
            {
                if (lost is StreamRefusedException refused) _refusals.Enqueue(refused.Code);
                Trouble = $"{lost.GetType().Name}: {lost.Message}";
            }
            await Task.Delay(random.Next(20, 400), CancellationToken.None);
        }
    }

    public override string ToString() => $"#{index} {(IsSocket ? "socket" : "events")}{(IsDurable ? " durable" : "")}{(Asleep is null ? "" : " slept")} {JsonSerializer.Serialize(want)} of {want.Audience} {want.Region}: {Count} received, {Connections} connections, {Repeats} repeats, last trouble: {Trouble}";

    private async Task<ILine> OpenAsync()
    {
        var door = doors[random.Next(doors.Count)];
        var last = Received is [.., var newest] ? newest.Cursor : null;
        var variables = new Dictionary<string, object?> { ["where"] = want.Filter };
        if (IsDurable) variables["consumer"] = Name;
        // A durable consumer's place is the hub's to know, once there is one.
        if (last is null || !IsDurable) variables["after"] = last ?? "BEGIN";
        if (IsSocket) return await SocketLine.OpenAsync(door, token, Query, variables);
        if (last is not null) variables.Remove("after");
        return await EventLine.OpenAsync(http, door, token, Query, IsDurable ? null : last, variables);
    }

    private async Task TakeAsync(JsonElement payload, CancellationToken over)
    {
        // Nothing of an answer with errors is taken: the event comes again behind the last good one.
        if (payload.TryGetProperty("errors", out var errors)) throw new StreamRefusedException(errors);
        var received = Clustered.Received.Read(payload.GetProperty("data").GetProperty("events"));
        var isNew = Take(received);
        if (!isNew) return;
        progress();
        if (Asleep is not null && Count == 1) await Asleep.WaitAsync(over);
        if (IsDurable && received.Number % 4 == 0) await AcknowledgeAsync(received.Cursor, over);
    }

    private bool Take(Received received)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue(received.Id, out var before))
            {
                Repeats++;
                if (!IsDurable) Wrong ??= $"{received} came again, though the cursor was behind it";
                if (before != received.Number) Wrong ??= $"{received} had the number {before} before";
                return false;
            }
            if (received.Digest != Clustered.Received.DigestOf(_received.LastOrDefault(), received.Id)) Wrong ??= $"{received} does not follow from the digest before it";
            _numbers.Add(received.Id, received.Number);
            _received.Add(received);
            if (received.Number != _received.Count) Wrong ??= $"{received} is the {_received.Count}th that was received";
            return true;
        }
    }

    /// <summary>What could not be acknowledged comes again some time, and is known.</summary>
    private async Task AcknowledgeAsync(string cursor, CancellationToken over)
    {
        const string Acknowledge = "mutation($consumer: String!, $cursor: Cursor!) { acknowledge(consumer: $consumer, cursor: $cursor) { lag } }";
        try
        {
            await Asking.PostAsync(http, doors[random.Next(doors.Count)], token, Acknowledge, new { consumer = Name, cursor }, over);
        }
        catch (Exception lost) when (!over.IsCancellationRequested)
        {
            Trouble = lost.Message;
        }
    }
}

using System.Globalization;

namespace Hub.Clustered;

/// <summary>Writers and subscribers on a cluster in which one thing after the other goes wrong.</summary>
internal sealed class FaultRun(HubCluster cluster, FaultPlan plan, Action<string> say) : IAsyncDisposable
{
    private const int WriterCount = 32;
    private const int SubscriberCount = 300;
    private const int EnoughRefusals = 10;
    private const string Agency = "INSURANCE";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Watchdog _watchdog = new();
    private readonly CancellationTokenSource _quiet = new();
    private readonly TaskCompletionSource _awake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<CuttingProxy> _doors = [];
    private List<(string Code, string IdNumber)> _persons = [];
    private List<Writer> _writers = [];
    private List<Subscriber> _subscribers = [];
    private Dictionary<Subscriber, int> _due = [];
    private Task _listening = Task.CompletedTask;
    private string _phase = "starting";

    public IReadOnlyList<Subscriber> Subscribers => _subscribers;

    public IReadOnlyList<Writer> Writers => _writers;

    /// <summary>Every fault of the plan, each while every writer submits once; then waits until every subscriber has as many events as it is to have.</summary>
    /// <param name="due">How many that is, asked when nothing is submitted any more.</param>
    public async Task RunAsync(Func<Task<Func<Want, int>>> due)
    {
        try
        {
            Open();
            for (var step = 0; step < plan.Faults.Count; step++)
            {
                _phase = $"{step + 1}/{plan.Faults.Count} {plan.Faults[step]}";
                await plan.Faults[step].RunAsync(cluster, () => SubmitAsync(step), RefusedAsync);
                _watchdog.Step();
                say($"{_phase}: {_writers.Sum(w => w.Controls.Count)} entries in, {_subscribers.Sum(s => s.Count)} events received over {_subscribers.Sum(s => s.Connections)} connections, {_doors.Sum(d => d.Cuts)} cut");
            }
            _phase = "everybody catches up";
            _awake.SetResult();
            await CatchUpAsync(await due());
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{(_watchdog.IsStuck ? "Nothing happens any more" : failure.Message)}, at {_phase}. {plan}\n{Diagnosis()}"), failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _quiet.CancelAsync();
        await _listening;
        foreach (var door in _doors) await door.DisposeAsync();
        _http.Dispose();
        _watchdog.Dispose();
        _quiet.Dispose();
    }

    private void Open()
    {
        var cuts = new CutPlan(plan.Seed, plan.Cuts);
        _doors = [.. cluster.Nodes.Append(cluster.Balancer).Select(node => new CuttingProxy(node, cuts.Next))];
        IReadOnlyList<Uri> doors = [.. _doors.Select(d => d.Address)];
        _persons = [.. Enumerable.Range(0, WriterCount * plan.Faults.Count).Select(n => People.Next(Place.Of(n % WriterCount, n / WriterCount).Staff))];
        var codes = _persons.ConvertAll(p => p.Code);
        _writers = [.. Enumerable.Range(0, WriterCount).Select(n => new Writer(n, Tokens.Of(new Want(Agency, "000000"), $"writer-{n}"), doors, _http, new Random(plan.Seed + n), _watchdog.Step))];
        _subscribers = [.. Enumerable.Range(0, SubscriberCount).Select(n =>
        {
            var random = new Random(plan.Seed + 1_000 + n);
            var want = Wants.Make(n, random, codes);
            return new Subscriber(n, want, Tokens.Of(want, $"subscriber-{n}"), doors, _http, random, _watchdog.Step) { IsDurable = n % 15 == 4, Asleep = n % 60 == 31 ? _awake.Task : null };
        })];
        var over = CancellationTokenSource.CreateLinkedTokenSource(_quiet.Token, _watchdog.Over);
        _listening = Task.WhenAll(_subscribers.Select(s => Task.Run(() => s.RunAsync(over.Token))));
    }

    private Task SubmitAsync(int step) => Task.WhenAll(_writers.Select((writer, n) => Task.Run(() => writer.StepAsync(step, _persons[(step * WriterCount) + n], _watchdog.Over))));

    private async Task RefusedAsync()
    {
        var before = _writers.Sum(w => w.Refusals.Count);
        while (_writers.Sum(w => w.Refusals.Count) < before + EnoughRefusals) await Task.Delay(100, _watchdog.Over);
    }

    private async Task CatchUpAsync(Func<Want, int> due)
    {
        _due = _subscribers.ToDictionary(s => s, s => due(s.Want));
        while (_subscribers.Any(s => s.Count < _due[s]) && _subscribers.All(s => s.Wrong is null)) await Task.Delay(200, _watchdog.Over);
    }

    private string Diagnosis() => string.Join('\n', _subscribers.OrderByDescending(s => _due.GetValueOrDefault(s) - s.Count).Take(10).Select(s => $"{s} {s.Wrong}, due: {_due.GetValueOrDefault(s)}")
        .Concat(_writers.Select(w => w.Trouble).Where(t => t.Length > 0).Distinct().Take(5)).Append(cluster.Logs(15)));
}

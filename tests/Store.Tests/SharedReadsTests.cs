namespace Hub.Store.Tests;

/// <summary>Reads that are shared by those who ask at the same moment: which go together, and that nobody is harmed by whom it goes with.</summary>
public sealed class SharedReadsTests
{
    private readonly List<Statement> _statements = [];
    private readonly SharedReads<string, string> _reads;

    public SharedReadsTests() => _reads = Reads(Timeout.InfiniteTimeSpan);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_while_few_are_on_their_way_goes_at_once_and_the_others_together_in_the_next()
    {
        var first = Fill();
        var (a, b, c) = (AskAsync("K", "a"), AskAsync("K", "b", "c"), AskAsync("K", "b"));
        Assert.Equal(first.Count, _statements.Count);

        Answer(_statements[0]);
        await first[0];

        Assert.Equal("K: a b c", _statements[^1].Text);
        Answer(_statements[^1]);
        Assert.Equal(["a of K"], await a);
        Assert.Equal(["b of K", "c of K"], await b);
        Assert.Equal(["b of K"], await c);
    }

    [Fact]
    public async Task Nobody_is_answered_by_a_statement_that_went_out_before_he_came()
    {
        Fill();
        var early = AskAsync("K", "a");
        Answer(_statements[0]);
        var sent = _statements[^1];
        var late = AskAsync("K", "a");
        Answer(sent);

        Assert.Equal(["a of K"], await early);
        Assert.False(late.IsCompleted);
        Assert.NotSame(sent, _statements[^1]);
        Answer(_statements[^1]);
        Assert.Equal(["a of K"], await late);
    }

    [Fact]
    public async Task Questions_in_another_right_neither_go_together_nor_wait_for_each_other()
    {
        Fill();
        var waits = AskAsync("K", "a");
        var other = AskAsync("L", "a");
        Assert.Equal("L: a", _statements[^1].Text);
        Answer(_statements[^1]);
        Assert.Equal(["a of L"], await other);

        Assert.False(waits.IsCompleted);
        Answer(_statements[0]);
        Assert.Equal("K: a", _statements[^1].Text);
        Answer(_statements[^1]);
        Assert.Equal(["a of K"], await waits);
    }

    [Fact]
    public async Task Whoever_goes_away_is_not_asked_for_and_takes_nobody_along()
    {
        Fill();
        using var leaving = new CancellationTokenSource();
        var (gone, stays) = (_reads.ReadAsync("K", ["a"], leaving.Token), AskAsync("K", "b"));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Answer(_statements[0]);

        Assert.Equal("K: b", _statements[^1].Text);
        Assert.False(_statements[^1].Cancellation.CanBeCanceled);
        Answer(_statements[^1]);
        Assert.Equal(["b of K"], await stays);
    }

    [Fact]
    public async Task What_fails_for_many_each_asks_again_alone()
    {
        Fill();
        var (one, other) = (AskAsync("K", "a"), AskAsync("K", "b"));
        Answer(_statements[0]);
        var sent = _statements.Count;
        _statements[^1].Found.SetException(new InvalidOperationException("away"));

        while (_statements.Count < sent + 2) await Task.Delay(1, Cancel);
        Assert.Equal(["K: a", "K: b"], _statements[sent..].Select(s => s.Text).Order());
        Answer(_statements[sent..].Single(s => s.Text == "K: a"));
        _statements[sent..].Single(s => s.Text == "K: b").Found.SetException(new InvalidOperationException("still away"));
        Assert.Equal(["a of K"], await one);
        Assert.Equal("still away", (await Assert.ThrowsAsync<InvalidOperationException>(() => other)).Message);
    }

    [Fact]
    public async Task Whoever_waits_for_statements_that_never_come_back_asks_alone_and_whoever_comes_then_waits_no_more()
    {
        var impatient = Reads(TimeSpan.FromMilliseconds(50));
        var sent = Fill(impatient).Count;
        var asked = AskAsync(impatient, "K", "a");
        while (_statements.Count == sent) await Task.Delay(10, Cancel);
        Answer(_statements[^1]);

        Assert.Equal(["a of K"], await asked);
        var next = AskAsync(impatient, "K", "b");
        Assert.Equal("K: b", _statements[^1].Text);
        Answer(_statements[^1]);
        Assert.Equal(["b of K"], await next);
    }

    [Fact]
    public async Task A_list_goes_alone_and_keeps_nobody_waiting()
    {
        var sent = Fill().Count;
        var list = AskAsync("K", [.. Enumerable.Range(0, 65).Select(n => $"{n}")]);
        Assert.Equal(sent + 1, _statements.Count);
        Answer(_statements[^1]);
        Assert.Equal(65, (await list).Count);
    }

    [Fact]
    public async Task Thousands_of_questions_all_get_their_own_answers_in_fewer_statements()
    {
        var sent = 0;
        var reads = new SharedReads<int, int>(false, async (kind, keys, _) =>
        {
            Interlocked.Increment(ref sent);
            await Task.Delay(1, Cancel);
            return keys.ToDictionary(key => key, key => (1000 * kind) + key.Length);
        });
        var random = new Random(7);
        var asked = Enumerable.Range(0, 5000).Select(_ => (Kind: random.Next(3), Key: new string('x', random.Next(1, 50)))).ToList();

        var answers = await Task.WhenAll(asked.Select(q => Task.Run(async () => (await reads.ReadAsync(q.Kind, [q.Key], Cancel))[q.Key])));

        Assert.Equal(asked.Select(q => (1000 * q.Kind) + q.Key.Length), answers);
        Assert.InRange(sent, 1, 2500);
    }

    private SharedReads<string, string> Reads(TimeSpan patience) => new(false, (kind, keys, cancellation) =>
    {
        lock (_statements)
        {
            _statements.Add(new Statement(kind, [.. keys.Order()], cancellation));
            return _statements[^1].Found.Task;
        }
    })
    {
        Patience = patience,
    };

    private List<Task<List<string>>> Fill() => Fill(_reads);

    /// <summary>Questions of one kind as many as go out at once; whoever asks the same kind then has to wait.</summary>
    private static List<Task<List<string>>> Fill(SharedReads<string, string> reads) => [.. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 4)).Select(n => AskAsync(reads, "K", $"{n}"))];

    private Task<List<string>> AskAsync(string kind, params string[] keys) => AskAsync(_reads, kind, keys);

    private static async Task<List<string>> AskAsync(SharedReads<string, string> reads, string kind, params string[] keys)
    {
        var found = await reads.ReadAsync(kind, keys, Cancel);
        return [.. keys.Select(key => found[key])];
    }

    private static void Answer(Statement statement) => statement.Found.SetResult(statement.Keys.ToDictionary(key => key, key => $"{key} of {statement.Kind}"));

    private sealed record Statement(string Kind, IReadOnlyList<string> Keys, CancellationToken Cancellation)
    {
        public TaskCompletionSource<IReadOnlyDictionary<string, string>> Found { get; } = new();

        public string Text => $"{Kind}: {string.Join(' ', Keys)}";
    }
}

namespace Hub.Store;

/// <summary>
/// A read by keys that those who ask at the same moment share: while few such statements are on their way, each question goes out at once; those
/// that come meanwhile go together in the next. None is answered by a statement that went out before it came.
/// </summary>
/// <typeparam name="TKind">Only questions of an equal kind share anything, and only they wait for each other: in the same right, of the same day.</typeparam>
/// <param name="answersAtOnce">As SQLite does, within the call: there is nothing to share.</param>
/// <param name="read">What it finds, by key; it may find more than was asked for.</param>
internal sealed class SharedReads<TKind, TFound>(bool answersAtOnce, Func<TKind, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TFound>>> read)
    where TKind : IEquatable<TKind>
{
    /// <summary>In one statement.</summary>
    private const int MostKeys = 256;

    /// <summary>Of one question; with more it is a list, and goes out alone, so that nobody waits for it.</summary>
    private const int MostKeysOfOne = 64;

    /// <summary>Of one kind. The fewer, the more go together, and the less a statement costs each of them; but who waits for its rows should not keep all processors waiting.</summary>
    private static readonly int MostAtOnce = Math.Max(1, Environment.ProcessorCount / 4);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKind, Line> _lines = [];

    /// <summary>So long a question waits for those that went out before: a connection may have died with one of them.</summary>
    public TimeSpan Patience { private get; init; } = TimeSpan.FromMilliseconds(250);

    public async Task<IReadOnlyDictionary<string, TFound>> ReadAsync(TKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        if (answersAtOnce || keys.Count > MostKeysOfOne) return await read(kind, keys, cancellation);
        var line = LineOf(kind, keys, out var question);
        return question is null ? await ReadAloneAsync(line, keys, cancellation) : await SharedAsync(line, question, cancellation) ?? await read(kind, keys, cancellation);
    }

    /// <param name="question">Null where it need not wait.</param>
    private Line LineOf(TKind kind, IReadOnlyCollection<string> keys, out Question? question)
    {
        lock (_lock)
        {
            if (!_lines.TryGetValue(kind, out var line)) _lines.Add(kind, line = new Line(kind));
            if (line.OnTheirWay < MostAtOnce)
            {
                line.OnTheirWay++;
                question = null;
            }
            else
            {
                line.Waiting.Add(question = new Question(keys));
            }
            return line;
        }
    }

    /// <returns>Null where it had better be asked alone.</returns>
    private async Task<IReadOnlyDictionary<string, TFound>?> SharedAsync(Line line, Question question, CancellationToken cancellation)
    {
        try
        {
            return await question.Answer.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            // Whoever comes from now on waits for nothing that is stuck.
            lock (_lock) Close(line);
            return Leave(line, question) ? null : await question.Answer;
        }
        finally
        {
            Leave(line, question);
        }
    }

    private async Task<IReadOnlyDictionary<string, TFound>> ReadAloneAsync(Line line, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        try
        {
            return await read(line.Kind, keys, cancellation);
        }
        finally
        {
            GoOn(line);
        }
    }

    /// <summary>A statement is back: those who have waited longest go in its place, as the first of them would have.</summary>
    private void GoOn(Line line)
    {
        if (Next(line) is not { } together) return;
        if (together[0].Context is { } context) ExecutionContext.Run(context, _ => _ = ReadTogetherAsync(line, together), null);
        else _ = ReadTogetherAsync(line, together);
    }

    private async Task ReadTogetherAsync(Line line, List<Question> together)
    {
        try
        {
            var found = await read(line.Kind, together.Count == 1 ? together[0].Keys : together.SelectMany(q => q.Keys).ToHashSet(), CancellationToken.None);
            foreach (var question in together) question.Complete(found);
        }
        catch
        {
            // What it was each finds out by asking alone: nobody is refused for what failed on another's connection.
            foreach (var question in together) question.Complete(null);
        }
        finally
        {
            GoOn(line);
        }
    }

    /// <returns>Null where nobody waits.</returns>
    private List<Question>? Next(Line line)
    {
        lock (_lock)
        {
            if (line.Waiting.Count == 0)
            {
                if (--line.OnTheirWay == 0) Close(line);
                return null;
            }
            var (count, keys) = (0, 0);
            while (count < line.Waiting.Count && (keys += line.Waiting[count].Keys.Count) <= MostKeys) count++;
            var together = line.Waiting.GetRange(0, count);
            line.Waiting.RemoveRange(0, count);
            return together;
        }
    }

    /// <returns>False where it was answered before.</returns>
    private bool Leave(Line line, Question question)
    {
        if (!question.Abandon()) return false;
        lock (_lock) line.Waiting.Remove(question);
        return true;
    }

    /// <summary>Nobody joins it any more.</summary>
    private void Close(Line line)
    {
        if (_lines.TryGetValue(line.Kind, out var open) && open == line) _lines.Remove(line.Kind);
    }

    private sealed class Line(TKind kind)
    {
        public TKind Kind => kind;

        public int OnTheirWay { get; set; }

        public List<Question> Waiting { get; } = [];
    }

    private sealed class Question(IReadOnlyCollection<string> keys)
    {
        private readonly TaskCompletionSource<IReadOnlyDictionary<string, TFound>?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyCollection<string> Keys => keys;

        /// <summary>Whose trace and log the statement belongs to.</summary>
        public ExecutionContext? Context { get; } = ExecutionContext.Capture();

        /// <summary>What was found for all; null where that failed.</summary>
        public Task<IReadOnlyDictionary<string, TFound>?> Answer => _answer.Task;

        public void Complete(IReadOnlyDictionary<string, TFound>? found) => _answer.TrySetResult(found);

        /// <returns>False where it was answered before.</returns>
        public bool Abandon() => _answer.TrySetCanceled();
    }
}

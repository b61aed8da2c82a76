namespace Hub.Store;

/// <summary>
/// A read by keys that those who ask at the same moment share: while few such statements are on their way, each question goes out at once; those
/// that come meanwhile go together in the next. None is answered by a statement that went out before it came.
/// </summary>
/// <typeparam name="TKind">Only questions of an equal kind go together: in the same right, of the same day.</typeparam>
/// <param name="answersAtOnce">As SQLite does, within the call: there is nothing to share.</param>
/// <param name="read">What it finds, by key; it may find more than was asked for.</param>
internal sealed class SharedReads<TKind, TFound>(bool answersAtOnce, Func<TKind, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TFound>>> read)
    where TKind : IEquatable<TKind>
{
    /// <summary>In one statement.</summary>
    private const int MostKeys = 256;

    /// <summary>Of one question; with more it is a list, and goes out alone, so that nobody waits for it.</summary>
    private const int MostKeysOfOne = 64;

    /// <summary>So long a question waits for those that went out before: a connection may have died with one of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>The fewer, the more go together, and the less a statement costs each of them; but who waits for its rows should not keep all processors waiting.</summary>
    private static readonly int MostAtOnce = Math.Max(1, Environment.ProcessorCount / 4);

    private readonly Lock _lock = new();
    private readonly List<Question> _waiting = [];
    private int _onTheirWay;

    public async Task<IReadOnlyDictionary<string, TFound>> ReadAsync(TKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        if (answersAtOnce || keys.Count > MostKeysOfOne) return await read(kind, keys, cancellation);
        if (Waiting(kind, keys) is not { } question) return await ReadAloneAsync(kind, keys, cancellation);
        try
        {
            return await question.Answer.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException) when (!question.Answer.IsFaulted)
        {
            return question.Abandon() ? await read(kind, keys, cancellation) : await question.Answer;
        }
        finally
        {
            question.Abandon();
        }
    }

    /// <returns>Null where it need not wait.</returns>
    private Question? Waiting(TKind kind, IReadOnlyCollection<string> keys)
    {
        lock (_lock)
        {
            if (_onTheirWay < MostAtOnce)
            {
                _onTheirWay++;
                return null;
            }
            var question = new Question(kind, keys);
            _waiting.Add(question);
            return question;
        }
    }

    private async Task<IReadOnlyDictionary<string, TFound>> ReadAloneAsync(TKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        try
        {
            return await read(kind, keys, cancellation);
        }
        finally
        {
            GoOn();
        }
    }

    /// <summary>A statement is back: those who have waited longest, and whoever asks the same kind, go in its place, as the first of them would have.</summary>
    private void GoOn()
    {
        if (Next() is not { } together) return;
        if (together[0].Context is { } context) ExecutionContext.Run(context, _ => _ = ReadTogetherAsync(together), null);
        else _ = ReadTogetherAsync(together);
    }

    private async Task ReadTogetherAsync(List<Question> together)
    {
        try
        {
            var first = together[0];
            var found = await read(first.Kind, together.Count == 1 ? first.Keys : together.SelectMany(q => q.Keys).ToHashSet(), CancellationToken.None);
            foreach (var question in together) question.Complete(found);
        }
        catch (Exception failure)
        {
            foreach (var question in together) question.Fail(failure);
        }
        finally
        {
            GoOn();
        }
    }

    /// <returns>Null where nobody waits.</returns>
    private List<Question>? Next()
    {
        lock (_lock)
        {
            _waiting.RemoveAll(q => q.IsAbandoned);
            if (_waiting.Count == 0)
            {
                _onTheirWay--;
                return null;
            }
            var (together, keys, kind) = (new List<Question>(_waiting.Count), 0, _waiting[0].Kind);
            _waiting.RemoveAll(question =>
            {
                if (!question.Kind.Equals(kind) || (keys += question.Keys.Count) > MostKeys) return false;
                together.Add(question);
                return true;
            });
            return together;
        }
    }

    private sealed class Question(TKind kind, IReadOnlyCollection<string> keys)
    {
        private readonly TaskCompletionSource<IReadOnlyDictionary<string, TFound>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TKind Kind => kind;

        public IReadOnlyCollection<string> Keys => keys;

        /// <summary>Whose trace and log the statement belongs to.</summary>
        public ExecutionContext? Context { get; } = ExecutionContext.Capture();

        public Task<IReadOnlyDictionary<string, TFound>> Answer => _answer.Task;

        public bool IsAbandoned => _answer.Task.IsCompleted;

        public void Complete(IReadOnlyDictionary<string, TFound> found) => _answer.TrySetResult(found);

        public void Fail(Exception failure) => _answer.TrySetException(failure);

        /// <returns>False where it was answered before.</returns>
        public bool Abandon() => _answer.TrySetCanceled();
    }
}

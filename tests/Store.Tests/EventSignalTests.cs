namespace Hub.Store.Tests;

/// <summary>Who is woken by a place that is taken, and in which order.</summary>
public sealed class EventSignalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_few_are_woken_at_once_and_the_many_once_what_they_need_is_read()
    {
        var (read, from) = (new TaskCompletionSource(), 0L);
        var signal = new EventSignal { Patience = Timeout.InfiniteTimeSpan };
        signal.Advance(3);
        signal.ReadAhead = after =>
        {
            from = after;
            return read.Task;
        };
        var (few, many) = (signal.FirstAfterAsync(3, Cancel), Enumerable.Range(0, 200).Select(_ => signal.AfterAsync(3, Cancel)).ToList());
        signal.Advance(5);

        await few;
        Assert.Equal(3, from);
        Assert.DoesNotContain(many, task => task.IsCompleted);
        read.SetResult();
        await Task.WhenAll(many);
        Assert.Equal(5, signal.Latest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_many_are_woken_also_where_what_they_need_cannot_be_read(bool fails)
    {
        var signal = new EventSignal { ReadAhead = _ => fails ? Task.FromException(new InvalidOperationException()) : new TaskCompletionSource().Task };
        var waiting = signal.AfterAsync(0, Cancel);
        signal.Advance(1);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task Whoever_asks_for_a_place_that_is_taken_does_not_wait()
    {
        var signal = new EventSignal();
        signal.Advance(2);

        Assert.True(signal.AfterAsync(1, Cancel).IsCompleted);
        Assert.True(signal.FirstAfterAsync(1, Cancel).IsCompleted);
        using var leaving = new CancellationTokenSource();
        var gone = signal.FirstAfterAsync(2, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
    }
}

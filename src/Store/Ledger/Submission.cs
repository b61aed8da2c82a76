namespace Hub.Store;

/// <summary>A submit that waits to be written.</summary>
internal sealed record Submission(IReadOnlyList<PreparedEntry> Entries, CancellationToken Cancellation)
{
    private readonly TaskCompletionSource<IReadOnlyList<SubmitOutcome>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<IReadOnlyList<SubmitOutcome>> Outcomes => _done.Task;

    public void Complete(IReadOnlyList<SubmitOutcome> outcomes) => _done.TrySetResult(outcomes);

    public void Fail(Exception exception) => _done.TrySetException(exception);

    public void Cancel() => _done.TrySetCanceled(Cancellation);
}

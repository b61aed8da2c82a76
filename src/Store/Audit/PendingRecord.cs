namespace Hub.Store;

/// <summary>A record that waits to be written, and whoever waits for it.</summary>
internal sealed class PendingRecord(AuditDraft draft)
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AuditDraft Draft { get; } = draft;

    public Task Written => _written.Task;

    /// <summary>Nobody waits any more: it need not be written.</summary>
    public bool IsAbandoned => _written.Task.IsCompleted;

    public void Complete() => _written.TrySetResult();

    public void Fail(Exception cause) => _written.TrySetException(new AuditUnavailableException(cause));

    public void Abandon() => _written.TrySetCanceled();
}

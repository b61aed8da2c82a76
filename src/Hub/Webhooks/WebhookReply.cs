namespace Hub.Webhooks;

/// <summary>What came of posting to a receiver.</summary>
/// <param name="Outcome">For figures: taken, gone, refused, timeout, private or unreachable.</param>
/// <param name="Error">What went wrong, without a word of what was answered; null: it was taken.</param>
/// <param name="Wait">How long the receiver wants to be left alone.</param>
/// <param name="Body">The beginning of the answer, where it was asked for.</param>
internal sealed record WebhookReply(string Outcome, string? Error, TimeSpan? Wait = null, byte[]? Body = null)
{
    public bool IsTaken => Error is null;

    /// <summary>The receiver is there no more, and says so.</summary>
    public bool IsGone => Outcome == "gone";
}

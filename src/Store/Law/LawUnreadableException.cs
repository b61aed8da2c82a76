namespace Hub.Store;

/// <summary>The hub kept the law of that moment, but no longer reads its texts.</summary>
public sealed class LawUnreadableException(string digest, Exception reason)
    : Exception($"The law as it was known then (digest {digest}) is kept, but this hub no longer reads its texts.", reason)
{
    public const string Code = "LAW_UNREADABLE";
}

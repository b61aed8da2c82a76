namespace Hub.Store;

/// <summary>How many answers, and of how many persons they told.</summary>
internal readonly record struct LookupCount(long Answers, long Persons);

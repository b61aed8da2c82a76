using Hub.Domain;

namespace Hub.Store;

/// <summary>Which earlier entry an entry follows up, so that whoever heard of the one hears of the other .</summary>
internal static class Originals
{
    public static string? Of(Entry entry) => entry switch
    {
        ReversalEntry reversal => reversal.Entry,
        CaseResultEntry result => result.Transfer,
        _ => null,
    };
}

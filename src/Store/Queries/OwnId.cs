using Hub.Domain;

namespace Hub.Store;

/// <summary>The id within the whole hub of what several persons have from one entry: one for each file, which it does not name to whoever does not reach the person.</summary>
internal static class OwnId
{
    public static string Of(string id, RegionCode region, string fileId) => $"{id}.{LedgerEntry.ControlOf(region, $"{id}|{fileId}")[1..]}";
}

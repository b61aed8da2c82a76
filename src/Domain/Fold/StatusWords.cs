namespace Hub.Domain;

/// <summary>The law's word and ours for each status.</summary>
internal static class StatusWords
{
    public static (string Zh, string En) Of(Status status) => status switch
    {
        Status.Suspended => ("暂停", "Suspended"),
        Status.Terminated => ("终止", "Terminated"),
        _ => ("正常", "Normal"),
    };
}

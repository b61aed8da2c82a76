using Hub.Domain;

namespace Hub.Store;

/// <summary>A deadline and the person file it is in; null for one of an institution or of a region alone.</summary>
/// <param name="Id">Its own id within the whole hub.</param>
public sealed record FiledDeadline(string Id, string? FileId, Deadline Deadline)
{
    /// <summary>Two persons' deadlines can run from one entry, so each file has one of its own.</summary>
    public static string IdOf(string? fileId, Deadline deadline) => fileId is null ? deadline.Id : OwnId.Of(deadline.Id, deadline.Region, fileId);
}

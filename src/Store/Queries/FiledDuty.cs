using Hub.Domain;

namespace Hub.Store;

/// <summary>A duty and the person file it is in; null for one of an institution alone.</summary>
/// <param name="Id">Its own id within the whole hub.</param>
public sealed record FiledDuty(string Id, string? FileId, Duty Duty)
{
    /// <summary>Two persons' duties can follow from one entry, so each file has one of its own.</summary>
    public static string IdOf(string? fileId, Duty duty) => fileId is null ? duty.Id : OwnId.Of(duty.Id, duty.Region, fileId);
}

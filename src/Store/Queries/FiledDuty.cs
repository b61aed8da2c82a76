using Hub.Domain;

namespace Hub.Store;

/// <summary>A duty and the person file it is in; null for one of an institution alone.</summary>
/// <param name="Id">Its own id within the whole hub.</param>
public sealed record FiledDuty(string Id, string? FileId, Duty Duty)
{
    /// <summary>Two persons' duties can follow from one entry, so the file is part of the name.</summary>
    public static string IdOf(string? fileId, Duty duty) => fileId is null ? duty.Id : $"{duty.Id}.{fileId}";
}

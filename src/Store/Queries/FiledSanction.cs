using Hub.Domain;

namespace Hub.Store;

/// <summary>A sanction and the person file it is in.</summary>
public sealed record FiledSanction(string FileId, Sanction Sanction)
{
    /// <summary>Its id within the whole hub: one agreement suspends or terminates several persons, so there the file is part of the name.</summary>
    public static string IdOf(string fileId, Sanction sanction) =>
        sanction.Cause is Cause.AgreementSuspended or Cause.AgreementTerminated ? OwnId.Of(sanction.Id, sanction.Region, fileId) : sanction.Id;
}

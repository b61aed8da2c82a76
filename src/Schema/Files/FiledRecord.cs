using Hub.Domain;

namespace Hub.Schema;

/// <summary>A record in an answer, with the files of its level.</summary>
/// <param name="FileId">The person file that it is of; null where it is of an institution or a region alone.</param>
internal abstract record FiledRecord(string? FileId, FileBatch Files);

/// <summary>登记备案 in an answer.</summary>
internal sealed record RegistrationNode(Registration Registration, Practitioner Practitioner);

/// <summary>A ledger entry in an answer.</summary>
internal sealed record EntryNode(LedgerEntry Entry, string? FileId, FileBatch Files) : FiledRecord(FileId, Files)
{
    public Entry Content => Entry.Content;

    public PointsEntry? Points => Content as PointsEntry;

    public NoticeEntry? Notice => Content as NoticeEntry;
}

/// <summary>A sanction in an answer.</summary>
internal sealed record SanctionNode(Sanction Sanction, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>A standing in an answer.</summary>
internal sealed record StandingNode(Standing Standing, DateTimeOffset AsKnownAt, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>A year's points in an answer.</summary>
internal sealed record PointAccountNode(PointAccount Account, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>An article as something cites it, with the clause that it means.</summary>
internal sealed record CitedArticle(Article Article, string? Clause);

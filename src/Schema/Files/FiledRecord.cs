using Hub.Domain;

namespace Hub.Schema;

/// <summary>A record in an answer, with the files of its level.</summary>
/// <param name="FileId">The person file that it is of; null where it is of an institution or a region alone.</param>
internal abstract record FiledRecord(string? FileId, FileBatch Files) : IOfPerson
{
    string? IOfPerson.FileId => Files.IsFiled ? FileId : null;
}

/// <summary>登记备案 in an answer.</summary>
internal sealed record RegistrationNode(Registration Registration, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>A ledger entry in an answer.</summary>
internal sealed record EntryNode(LedgerEntry Entry, string? FileId, FileBatch Files) : FiledRecord(FileId, Files)
{
    /// <summary>The institution whose own file it is in, where it is in one.</summary>
    public InstitutionCode? Institution { get; init; }

    public Entry Content => Entry.Content;

    public PointsEntry? Points => Content as PointsEntry;

    public NoticeEntry? Notice => Content as NoticeEntry;

    public static EntryNode Of(Store.FiledEntry filed, FileBatch files) => new(filed.Entry, filed.FileId, files) { Institution = filed.Institution };
}

/// <summary>A sanction in an answer.</summary>
internal sealed record SanctionNode(Sanction Sanction, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>A standing in an answer.</summary>
internal sealed record StandingNode(Standing Standing, DateTimeOffset AsKnownAt, string FileId, FileBatch Files) : FiledRecord(FileId, Files)
{
    /// <summary>False where the file has not been read: its fold has the explanation.</summary>
    public bool IsExplained { get; init; } = true;
}

/// <summary>A year's points in an answer.</summary>
internal sealed record PointAccountNode(PointAccount Account, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>异议申诉 in an answer.</summary>
internal sealed record ObjectionNode(Objection Objection, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>记分修复 in an answer.</summary>
internal sealed record RepairNode(Repair Repair, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>资格恢复 in an answer.</summary>
internal sealed record RestorationNode(Restoration Restoration, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>Something due in an answer.</summary>
internal sealed record DeadlineNode(Deadline Deadline, string Id, string? FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>Something to be done in an answer.</summary>
internal sealed record DutyNode(Duty Duty, string Id, string? FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>Days of service that are settled alike in an answer.</summary>
internal sealed record PayableNode(PayableInterval Interval, string FileId, FileBatch Files) : FiledRecord(FileId, Files);

/// <summary>An article as something cites it, with the clause that it means.</summary>
internal sealed record CitedArticle(Article Article, string? Clause);

namespace Hub.Domain;

/// <summary>异议申诉: against a score or a status, in time and in the form that the rule wants .</summary>
internal static class ObjectionCheck
{
    public static void Run(ObjectionEntry entry, Findings findings)
    {
        findings.Require("statement", entry.Statement);
        findings.NotFuture("filedOn", entry.FiledOn);
        findings.NotFuture("receivedOn", entry.ReceivedOn);
        findings.InOrder("noticeReceivedOn", entry.NoticeReceivedOn, "filedOn", entry.FiledOn);
        findings.InOrder("filedOn", entry.FiledOn, "receivedOn", entry.ReceivedOn);
        var article = findings.Applying.Objection?.Article;
        if (findings.Referred<Entry>("entry", entry.Entry, article) is not { } target) return;
        Target(entry, target, article, findings);
        findings.InOrder("the entry's day", target.LawDay, "filedOn", entry.FiledOn);
        findings.InOrder("the entry's day", target.LawDay, "noticeReceivedOn", entry.NoticeReceivedOn);
        if (findings.InForce("entry", target.LawDay) is not { Objection: { } clause }) return;
        Form(entry, clause, findings);
        if (!findings.Refused) Window(entry, clause, findings);
    }

    private static void Target(ObjectionEntry entry, Entry target, ArticleRef? article, Findings findings)
    {
        if (!Objectionable(target, findings))
        {
            findings.Refuse("NOT_OBJECTIONABLE", $"Entry {entry.Entry} is a {target.Kind}; one can object to points and to a status.", "entry", article);
        }
        else if (findings.Revoked(entry.Entry))
        {
            findings.Refuse("ALREADY_REVERSED", $"Entry {entry.Entry} has been revoked.", "entry", article);
        }
        else if (Open(entry.Entry, findings))
        {
            findings.Refuse("ALREADY_OPEN", $"An objection to entry {entry.Entry} is under review.", "entry", article);
        }

        if (entry.Person is { } person && !(target is AgreementEntry agreement ? agreement.Persons.Contains(person) : findings.File?.Codes.Contains(person) ?? false))
        {
            findings.Refuse("PERSON_MISMATCH", $"Entry {entry.Entry} is not about {person}.", "person");
        }
    }

    /// <summary>记分结果、登记备案状态: what changes the person's points or status.</summary>
    private static bool Objectionable(Entry target, Findings findings) => target switch
    {
        PointsEntry or RepairEntry or RestorationDecidedEntry or ReportedStatusEntry => true,
        AgreementEntry agreement => agreement.Persons.Count > 0,
        LicenceLostEntry => findings.Applying.LicenceLoss is not null,
        _ => false,
    };

    private static bool Open(string target, Findings findings)
    {
        var decided = findings.All<ObjectionDecidedEntry>().Select(d => d.Content.Objection).ToHashSet(StringComparer.Ordinal);
        return findings.All<ObjectionEntry>().Any(o => o.Content.Entry == target && !decided.Contains(o.Control));
    }

    private static void Form(ObjectionEntry entry, ObjectionClause clause, Findings findings)
    {
        if (!clause.NeedsSignatures) return;
        if (!entry.SignedByPerson) findings.Refuse("INCOMPLETE", "The person has to sign; it may be sent again within the window.", "signedByPerson", clause.Article, "A-53");
        if (!entry.SealedByInstitution) findings.Refuse("INCOMPLETE", "The institution has to set its seal; it may be sent again within the window.", "sealedByInstitution", clause.Article, "A-53");
    }

    /// <summary>A last day that could only be counted provisionally refuses nothing.</summary>
    private static void Window(ObjectionEntry entry, ObjectionClause clause, Findings findings)
    {
        LedgerEntry[] filed = [.. findings.Filed()];
        if (ObjectionWindow.On(Array.Find(filed, e => e.Control == entry.Entry)!, entry.NoticeReceivedOn, filed, findings.Law) is not { Clause: { Advisory: false } deadline, Last: var last }) return;
        if (clause.LateIsWaived && !last.Provisional && entry.FiledOn > last.Day)
        {
            findings.Refuse("OBJECTION_WAIVED", $"The last day to object was {last.Day:yyyy-MM-dd}; who has not objected by then has waived it.", "filedOn", clause.Article, "A-53");
        }
        else
        {
            findings.Before(last, deadline, "filedOn", entry.FiledOn, "A-53");
        }
    }
}

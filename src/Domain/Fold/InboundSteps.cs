namespace Hub.Domain;

/// <summary>What an agreement or a lost licence brings the person, and why it brings none where it does not.</summary>
internal static class InboundSteps
{
    public static void Of(LedgerEntry entry, Epoch epoch, FoldInput file, List<ExplanationStep> steps)
    {
        var (region, day) = (entry.Content.Region, entry.Content.LawDay);
        if (entry.Content is AgreementEntry agreement && !AgreementTerms.Names(agreement, file)) return;
        if (file.Changes.Where(c => c.Target == entry.Control && c.On <= epoch.From).Select(c => c.By).FirstOrDefault() is { } by)
        {
            Add("该决定已被撤销，或者当事人不负责任：不再影响状态", "It was revoked, or the person was found not responsible: the standing follows no more", file.Law.ApplyingIn(region, day)?.Reversal?.Article, "A-32", by);
        }
        else if (file.Law.InForce(region, day) is not { } book)
        {
            Add($"{day:yyyy-MM-dd}本省没有有效的实施细则：只记录，不采取措施", $"On {day:yyyy-MM-dd} no rulebook was in force: recorded without a measure", file.Law.Latest(region)?.Validity?.Article, day < file.Law.Latest(region)?.InForceFrom ? "A-38" : "A-37", entry.Control);
        }
        else if (!epoch.Terms.Any(t => t.Origin.Control == entry.Control)) Nothing(entry, book);

        void Nothing(LedgerEntry inbound, Rulebook rule)
        {
            if (inbound.Content is LicenceLostEntry) Add("执业资格丧失：本省只按决定记分，状态不随之改变", "Licence lost: here only points follow, as decided", rule.LicenceLoss?.Article ?? rule.Bands.Article, "A-13", inbound.Control);
            else if (inbound.Content is AgreementEntry { State: not AgreementState.Active }) Add("机构协议的处理不改变人员状态", "What was done to the institution's agreement changes no person's status", rule.AgreementEffect?.Article, "A-23", inbound.Control);
        }

        void Add(string zh, string en, ArticleRef? article, string reading, string control) => steps.Add(new ExplanationStep(zh, en, article, reading, control));
    }
}
